-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE thread (
    id ${id},
    wall BIGINT NOT NULL REFERENCES account (id),
    title TEXT NOT NULL,
    created BIGINT NOT NULL,
    active BIGINT NOT NULL,
    -- The highest number of a message; adding a message counts it up, which keeps numbers apart.
    messages INTEGER NOT NULL,
    closed BIGINT,
    closed_by BIGINT REFERENCES actor (id),
    closed_role INTEGER,
    closed_reason TEXT,
    reopened_role INTEGER,
    deleted BOOLEAN NOT NULL
);
-- The two orders in which walls are read, each in both directions.
CREATE INDEX thread_created ON thread (wall, created, id);
CREATE INDEX thread_active ON thread (wall, active, id);

-- Names and times of what was done are empty where it was not done. html is the markup of the current version.
CREATE TABLE message (
    thread BIGINT NOT NULL REFERENCES thread (id),
    number INTEGER NOT NULL,
    actor BIGINT NOT NULL REFERENCES actor (id),
    posted BIGINT NOT NULL,
    version INTEGER NOT NULL,
    html TEXT,
    html_made BIGINT,
    edited BIGINT,
    edited_by BIGINT REFERENCES actor (id),
    removed BIGINT,
    removed_by BIGINT REFERENCES actor (id),
    removed_role INTEGER,
    removed_reason TEXT,
    PRIMARY KEY (thread, number)
) ${clustered};
-- Contributions.
CREATE INDEX message_actor ON message (actor, posted, thread, number);

CREATE TABLE message_version (
    thread BIGINT NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    actor BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (thread, number, version),
    FOREIGN KEY (thread, number) REFERENCES message (thread, number)
) ${clustered};

CREATE TABLE wall_event (
    id ${id},
    wall BIGINT NOT NULL REFERENCES account (id),
    thread BIGINT NOT NULL REFERENCES thread (id),
    number INTEGER NOT NULL,
    kind ${key} NOT NULL,
    actor BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX wall_event_wall ON wall_event (wall, timestamp, id);
CREATE INDEX wall_event_thread ON wall_event (thread, timestamp, id);

-- Settled reports stay, so that one person cannot report the same message for ever.
CREATE TABLE message_report (
    thread BIGINT NOT NULL,
    number INTEGER NOT NULL,
    actor BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    reason TEXT NOT NULL,
    settled BIGINT,
    settled_by BIGINT REFERENCES actor (id),
    PRIMARY KEY (thread, number, actor),
    FOREIGN KEY (thread, number) REFERENCES message (thread, number)
) ${clustered};
-- What moderators have not looked at yet, the longest waiting first.
CREATE INDEX message_report_open ON message_report (settled, timestamp);
