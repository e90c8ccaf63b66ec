-- SPDX-License-Identifier: Apache-2.0

-- From which addresses people acted lately. Names are public, addresses are not.
CREATE TABLE address_use (
    actor BIGINT NOT NULL REFERENCES actor (id),
    address ${key} NOT NULL,
    last_seen BIGINT NOT NULL,
    PRIMARY KEY (actor, address)
) ${clustered};
-- Who else came from an address.
CREATE INDEX address_use_address ON address_use (address, last_seen);
-- What is too old to be kept.
CREATE INDEX address_use_last_seen ON address_use (last_seen);

-- The block of an account that blocked an address by itself; lifted together with it.
ALTER TABLE block ADD COLUMN parent BIGINT;
CREATE INDEX block_parent ON block (parent);
-- 1 for blocks that hide an account, else empty: the few hidden names are looked up often.
ALTER TABLE block ADD COLUMN hides INTEGER;
CREATE INDEX block_hides ON block (hides, target);
