// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.jooq.Record;
import org.jooq.TableField;

/** The table of comments on talk pages. */
final class TalkTables {

    static final TalkCommentTable TALK_COMMENT = new TalkCommentTable();

    private TalkTables() {}

    static final class TalkCommentTable extends Columns {
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, Integer> NUMBER = column("number", INT_COLUMN);
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, String> ELEMENT = column("element", TEXT_COLUMN);

        TalkCommentTable() {
            super("talk_comment");
        }
    }
}
