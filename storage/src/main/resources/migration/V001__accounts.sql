-- SPDX-License-Identifier: Apache-2.0
-- Times are milliseconds since 1970 in UTC. Placeholders are filled in by SqlDialect: id, key (text that is compared by
-- code points), bytes, clustered (rows kept in the order of the primary key where the database can).

CREATE TABLE account (
    id ${id},
    name ${key} NOT NULL UNIQUE,
    email TEXT NOT NULL,
    email_folded ${key} NOT NULL,
    email_confirmed BIGINT,
    password_hash TEXT NOT NULL,
    registered BIGINT NOT NULL,
    edit_count BIGINT NOT NULL,
    last_active BIGINT NOT NULL
);
-- A forgotten name is found by address whatever its case.
CREATE INDEX account_email ON account (email_folded);
-- Active people are counted for the statistics page without looking at their edits.
CREATE INDEX account_last_active ON account (last_active);

CREATE TABLE account_group (
    account BIGINT NOT NULL REFERENCES account (id),
    name ${key} NOT NULL,
    expires BIGINT,
    PRIMARY KEY (account, name)
) ${clustered};
-- Lists the members of a group.
CREATE INDEX account_group_name ON account_group (name, account);

CREATE TABLE account_preference (
    account BIGINT NOT NULL REFERENCES account (id),
    name ${key} NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (account, name)
) ${clustered};

-- Whoever did something: an account, an address, or a name from another wiki.
CREATE TABLE actor (
    id ${id},
    account BIGINT UNIQUE REFERENCES account (id),
    name ${key} NOT NULL UNIQUE
);

CREATE TABLE session (
    token_hash ${key} NOT NULL PRIMARY KEY,
    account BIGINT REFERENCES account (id),
    csrf_secret TEXT NOT NULL,
    created BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    expires BIGINT NOT NULL
) ${clustered};
-- "Log out everywhere" finds all sessions of an account.
CREATE INDEX session_account ON session (account);
CREATE INDEX session_expires ON session (expires);

CREATE TABLE account_token (
    hash ${key} NOT NULL PRIMARY KEY,
    kind ${key} NOT NULL,
    account BIGINT REFERENCES account (id),
    payload TEXT NOT NULL,
    expires BIGINT NOT NULL
) ${clustered};
CREATE INDEX account_token_expires ON account_token (expires);

CREATE TABLE throttle (
    bucket ${key} NOT NULL,
    window_start BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (bucket, window_start)
) ${clustered};
CREATE INDEX throttle_expires ON throttle (expires);
