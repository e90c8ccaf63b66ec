-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE log_entry (
    id ${id},
    type ${key} NOT NULL,
    action ${key} NOT NULL,
    actor BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    page BIGINT,
    comment TEXT NOT NULL,
    details TEXT NOT NULL,
    hidden INTEGER NOT NULL
);
CREATE INDEX log_entry_timestamp ON log_entry (timestamp, id);
CREATE INDEX log_entry_type ON log_entry (type, timestamp, id);
CREATE INDEX log_entry_actor ON log_entry (actor, timestamp, id);
-- The deletion and move notes of a title are shown whenever somebody opens a page that is not there.
CREATE INDEX log_entry_title ON log_entry (namespace, title, timestamp, id);

CREATE TABLE recent_change (
    id ${id},
    kind ${key} NOT NULL,
    timestamp BIGINT NOT NULL,
    actor BIGINT NOT NULL REFERENCES actor (id),
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    page BIGINT,
    revision BIGINT,
    previous BIGINT,
    old_length BIGINT NOT NULL,
    new_length BIGINT NOT NULL,
    minor BOOLEAN NOT NULL,
    bot BOOLEAN NOT NULL,
    patrolled BOOLEAN NOT NULL,
    summary TEXT NOT NULL,
    tags TEXT NOT NULL,
    log_type ${key} NOT NULL,
    log_action ${key} NOT NULL,
    log_details TEXT NOT NULL,
    hidden INTEGER NOT NULL
);
CREATE INDEX recent_change_timestamp ON recent_change (timestamp, id);
-- Whether a page changed again later, and changes to linked and watched pages.
CREATE INDEX recent_change_title ON recent_change (namespace, title, timestamp, id);
CREATE INDEX recent_change_actor ON recent_change (actor, timestamp, id);
CREATE INDEX recent_change_revision ON recent_change (revision);
