-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE protection (
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    action ${key} NOT NULL,
    level ${key} NOT NULL,
    expires BIGINT,
    cascade_down BOOLEAN NOT NULL,
    PRIMARY KEY (namespace, title, action)
) ${clustered};

CREATE TABLE block (
    id ${id},
    target ${key} NOT NULL UNIQUE,
    account BIGINT REFERENCES account (id),
    -- The address or range as first address and prefix length, so that one address is looked for among its networks.
    network ${key},
    actor BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    expires BIGINT,
    reason TEXT NOT NULL,
    flags TEXT NOT NULL,
    pages TEXT NOT NULL
);
CREATE INDEX block_account ON block (account);
CREATE INDEX block_network ON block (network);

-- Watched subject pages; their talk pages are watched with them.
CREATE TABLE watch (
    account BIGINT NOT NULL REFERENCES account (id),
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    unseen_since BIGINT,
    expires BIGINT,
    PRIMARY KEY (account, namespace, title)
) ${clustered};
-- Who is to be told about a change.
CREATE INDEX watch_title ON watch (namespace, title, account);
