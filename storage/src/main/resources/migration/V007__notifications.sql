-- SPDX-License-Identifier: Apache-2.0

-- What happened that people may want to hear of; written together with the change itself.
CREATE TABLE notable_event (
    id ${id},
    kind ${key} NOT NULL,
    agent BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    -- Events of one bundle make one entry in somebody's list.
    bundle ${key} NOT NULL,
    -- What the event is about, so that it can be taken back with it.
    source ${key} NOT NULL,
    data TEXT NOT NULL,
    -- All accounts up to this number were told; the highest number when all were.
    reached BIGINT NOT NULL,
    retracted BOOLEAN NOT NULL
);
CREATE INDEX notable_event_bundle ON notable_event (bundle, id);
CREATE INDEX notable_event_source ON notable_event (source);
CREATE INDEX notable_event_timestamp ON notable_event (timestamp);

-- Who was told of an event, and how. Never two rows for the same person and event.
CREATE TABLE notification_delivery (
    account BIGINT NOT NULL REFERENCES account (id),
    event BIGINT NOT NULL REFERENCES notable_event (id),
    web BOOLEAN NOT NULL,
    mail ${key} NOT NULL,
    PRIMARY KEY (account, event)
) ${clustered};
CREATE INDEX notification_delivery_event ON notification_delivery (event, account);

-- Lines of people's lists: one for each bundle.
CREATE TABLE notification_entry (
    id ${id},
    account BIGINT NOT NULL REFERENCES account (id),
    bundle ${key} NOT NULL,
    kind ${key} NOT NULL,
    alert BOOLEAN NOT NULL,
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    -- The first event since it was read.
    since BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    seen BOOLEAN NOT NULL,
    is_read BOOLEAN NOT NULL,
    -- False while everything in it is taken back.
    live BOOLEAN NOT NULL,
    UNIQUE (bundle, account)
);
CREATE INDEX notification_entry_list ON notification_entry (account, updated, id);
-- Counts what is unread from the index alone.
CREATE INDEX notification_entry_unread ON notification_entry (account, is_read, live, alert, seen);
-- Opening a page reads what was said about it.
CREATE INDEX notification_entry_title ON notification_entry (account, namespace, title);
CREATE INDEX notification_entry_updated ON notification_entry (updated);

-- Who follows a topic, or wants to hear no more of it.
CREATE TABLE subscription (
    account BIGINT NOT NULL REFERENCES account (id),
    topic ${key} NOT NULL,
    muted BOOLEAN NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (account, topic)
) ${clustered};
CREATE INDEX subscription_topic ON subscription (topic, muted, account);

-- Whose doings somebody does not want to hear of.
CREATE TABLE muted_account (
    account BIGINT NOT NULL REFERENCES account (id),
    muted BIGINT NOT NULL REFERENCES account (id),
    created BIGINT NOT NULL,
    PRIMARY KEY (account, muted)
) ${clustered};
