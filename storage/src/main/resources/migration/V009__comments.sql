-- SPDX-License-Identifier: Apache-2.0

-- Comments on talk pages by what links call them, kept in step with the texts as the link tables are.
CREATE TABLE talk_comment (
    page BIGINT NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    name ${key} NOT NULL,
    element ${key} NOT NULL,
    PRIMARY KEY (page, number)
) ${clustered};
CREATE INDEX talk_comment_name ON talk_comment (name, page, number);
