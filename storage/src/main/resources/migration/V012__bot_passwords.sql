-- SPDX-License-Identifier: Apache-2.0

-- Passwords that people give to their programs.
CREATE TABLE bot_password (
    account BIGINT NOT NULL REFERENCES account (id),
    app ${key} NOT NULL,
    hash ${key} NOT NULL,
    created BIGINT NOT NULL,
    last_used BIGINT,
    PRIMARY KEY (account, app)
) ${clustered};

-- The password of a program that a session was begun with; empty for people.
ALTER TABLE session ADD COLUMN app TEXT DEFAULT '' NOT NULL;
