-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE draft (
    account BIGINT NOT NULL REFERENCES account (id),
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    section ${key} NOT NULL,
    base BIGINT,
    text TEXT NOT NULL,
    summary TEXT NOT NULL,
    saved BIGINT NOT NULL,
    PRIMARY KEY (account, namespace, title, section)
) ${clustered};
CREATE INDEX draft_saved ON draft (saved);

CREATE TABLE job (
    id ${id},
    type ${key} NOT NULL,
    key ${key} NOT NULL,
    -- Type and key of a job that waits; empty for jobs without key and while a job runs, so that a change that comes in
    -- the meantime is not lost.
    waiting_as ${key} UNIQUE,
    parameters TEXT NOT NULL,
    run_after BIGINT NOT NULL,
    priority INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    error TEXT NOT NULL
);
-- The next jobs to be done: the urgent first, then in the order in which they came.
CREATE INDEX job_next ON job (priority DESC, id);
CREATE INDEX job_type ON job (type);

CREATE TABLE setting (
    name ${key} NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) ${clustered};

-- Answers given to forms, so that a form sent twice acts once.
CREATE TABLE answered_request (
    request_key ${key} NOT NULL PRIMARY KEY,
    answer TEXT NOT NULL,
    stored BIGINT NOT NULL
) ${clustered};
CREATE INDEX answered_request_stored ON answered_request (stored);
