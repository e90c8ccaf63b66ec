-- SPDX-License-Identifier: Apache-2.0

-- Links to titles of this wiki and of others. value is the sort key of a category link as written; member is the kind of
-- member (see LinkStore.MemberKind, 0 for other links) and sort_key what members are ordered by.
CREATE TABLE page_link (
    page BIGINT NOT NULL REFERENCES page (id),
    kind INTEGER NOT NULL,
    namespace INTEGER NOT NULL,
    target ${key} NOT NULL,
    value TEXT NOT NULL,
    member INTEGER NOT NULL,
    sort_key ${key} NOT NULL,
    PRIMARY KEY (page, kind, namespace, target)
) ${clustered};
-- "What links here" by page number, and the members of a category in their order.
CREATE INDEX page_link_target ON page_link (kind, namespace, target, member, sort_key, page);

-- Addresses can be longer than an index bears, so they are found by a hash.
CREATE TABLE external_link (
    page BIGINT NOT NULL REFERENCES page (id),
    address_hash ${key} NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (page, address_hash)
) ${clustered};
CREATE INDEX external_link_address ON external_link (address_hash, page);

-- Sizes of categories, kept so that a large one need not be counted.
CREATE TABLE category (
    name ${key} NOT NULL PRIMARY KEY,
    pages BIGINT NOT NULL,
    subcategories BIGINT NOT NULL,
    files BIGINT NOT NULL
) ${clustered};

CREATE TABLE page_property (
    page BIGINT NOT NULL REFERENCES page (id),
    name ${key} NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (page, name)
) ${clustered};

CREATE TABLE redirect (
    page BIGINT NOT NULL PRIMARY KEY REFERENCES page (id),
    namespace INTEGER NOT NULL,
    title ${key} NOT NULL,
    fragment TEXT NOT NULL,
    interwiki ${key} NOT NULL
) ${clustered};
CREATE INDEX redirect_target ON redirect (namespace, title, page);
