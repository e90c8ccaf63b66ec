-- SPDX-License-Identifier: Apache-2.0

-- Mails about what people were told, written in the transaction in which they were told: each is made once, and its
-- state is stored before and after it is handed over, so that a crash neither loses nor multiplies it.
CREATE TABLE mail (
    id ${id},
    account BIGINT NOT NULL REFERENCES account (id),
    -- Names it among the mails of the account, such as event:7 or daily:2026-11-24.
    key ${key} NOT NULL,
    choice ${key} NOT NULL,
    bundle ${key} NOT NULL,
    event BIGINT NOT NULL,
    state ${key} NOT NULL,
    due BIGINT NOT NULL,
    -- Until then one sender has it in hand.
    leased BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    -- How often nobody knows whether it was taken.
    unsure INTEGER NOT NULL,
    UNIQUE (account, key)
);
CREATE INDEX mail_due ON mail (state, due, id);
CREATE INDEX mail_changed ON mail (state, changed);
-- Whether a thread was mailed about since it was last visited.
CREATE INDEX mail_bundle ON mail (account, bundle, id);

-- The events that a mail is about; no event is mailed twice to the same person.
CREATE TABLE mail_item (
    account BIGINT NOT NULL,
    event BIGINT NOT NULL,
    mail BIGINT NOT NULL REFERENCES mail (id),
    PRIMARY KEY (account, event)
) ${clustered};
CREATE INDEX mail_item_mail ON mail_item (mail, event);
