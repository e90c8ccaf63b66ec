-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE page (
    id ${id},
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    title_folded ${key} NOT NULL,
    -- Empty only inside the transaction that makes the page.
    latest BIGINT,
    redirect BOOLEAN NOT NULL,
    length BIGINT NOT NULL,
    touched BIGINT NOT NULL,
    content_model ${key} NOT NULL,
    random DOUBLE PRECISION NOT NULL,
    UNIQUE (namespace, title)
);
-- Completes what somebody types in the search box, whatever the case.
CREATE INDEX page_title_folded ON page (namespace, title_folded);
-- A random page is the first one at or after a random number: one look into the index.
CREATE INDEX page_random ON page (namespace, redirect, random);

-- Texts never change; equal ones are stored once.
CREATE TABLE text (
    id ${id},
    sha1 ${key} NOT NULL,
    length BIGINT NOT NULL,
    encoding INTEGER NOT NULL,
    data ${bytes} NOT NULL
);
-- Finds a stored text equal to a new one. Not unique: two texts can be made to share a SHA-1, so equality is checked.
CREATE INDEX text_sha1 ON text (sha1, length);

CREATE TABLE revision (
    id ${id},
    page BIGINT NOT NULL REFERENCES page (id),
    parent BIGINT,
    actor BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    summary TEXT NOT NULL,
    minor BOOLEAN NOT NULL,
    length BIGINT NOT NULL,
    sha1 ${key} NOT NULL,
    text BIGINT NOT NULL REFERENCES text (id),
    content_model ${key} NOT NULL,
    tags TEXT NOT NULL,
    hidden INTEGER NOT NULL
);
-- Histories are read in both directions from any point; times can be equal and, after imports, out of step with numbers.
CREATE INDEX revision_history ON revision (page, timestamp, id);
-- Contributions, the same way.
CREATE INDEX revision_actor ON revision (actor, timestamp, id);

-- The tags of a revision once more, to find revisions by tag.
CREATE TABLE revision_tag (
    tag ${key} NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (tag, revision)
) ${clustered};

CREATE TABLE archived_page (
    id ${id},
    page BIGINT NOT NULL,
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    deleted BIGINT NOT NULL,
    revisions INTEGER NOT NULL
);
CREATE INDEX archived_page_title ON archived_page (namespace, title, deleted);
-- Lists deleted pages by name over all namespaces.
CREATE INDEX archived_page_name ON archived_page (title, id);

CREATE TABLE archived_revision (
    id BIGINT NOT NULL PRIMARY KEY,
    archived_page BIGINT NOT NULL REFERENCES archived_page (id),
    page BIGINT NOT NULL,
    parent BIGINT,
    actor BIGINT NOT NULL REFERENCES actor (id),
    timestamp BIGINT NOT NULL,
    summary TEXT NOT NULL,
    minor BOOLEAN NOT NULL,
    length BIGINT NOT NULL,
    sha1 ${key} NOT NULL,
    text BIGINT NOT NULL REFERENCES text (id),
    content_model ${key} NOT NULL,
    tags TEXT NOT NULL,
    hidden INTEGER NOT NULL
);
CREATE INDEX archived_revision_history ON archived_revision (archived_page, timestamp, id);
-- Deleted contributions of somebody.
CREATE INDEX archived_revision_actor ON archived_revision (actor, timestamp, id);

-- Counts that change with every save. A connection adds to a shard of its own, so that saves do not wait for each other.
CREATE TABLE statistic (
    name ${key} NOT NULL,
    namespace INTEGER NOT NULL,
    shard INTEGER NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (name, namespace, shard)
) ${clustered};
