// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.jooq.Record;
import org.jooq.TableField;

/** Tables and columns of walls. */
final class WallTables {

    static final ThreadTable THREAD = new ThreadTable();
    static final MessageTable MESSAGE = new MessageTable();
    static final MessageVersionTable MESSAGE_VERSION = new MessageVersionTable();
    static final WallEventTable WALL_EVENT = new WallEventTable();
    static final MessageReportTable MESSAGE_REPORT = new MessageReportTable();

    private WallTables() {}

    static final class ThreadTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> WALL = column("wall", LONG_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, Long> CREATED = column("created", LONG_COLUMN);
        final TableField<Record, Long> ACTIVE = column("active", LONG_COLUMN);
        final TableField<Record, Integer> MESSAGES = column("messages", INT_COLUMN);
        final TableField<Record, Long> CLOSED = column("closed", LONG_COLUMN);
        final TableField<Record, Long> CLOSED_BY = column("closed_by", LONG_COLUMN);
        final TableField<Record, Integer> CLOSED_ROLE = column("closed_role", INT_COLUMN);
        final TableField<Record, String> CLOSED_REASON = column("closed_reason", TEXT_COLUMN);
        final TableField<Record, Integer> REOPENED_ROLE = column("reopened_role", INT_COLUMN);
        final TableField<Record, Boolean> DELETED = column("deleted", BOOL_COLUMN);

        ThreadTable() {
            super("thread");
        }
    }

    static final class MessageTable extends Columns {
        final TableField<Record, Long> THREAD = column("thread", LONG_COLUMN);
        final TableField<Record, Integer> NUMBER = column("number", INT_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> POSTED = column("posted", LONG_COLUMN);
        final TableField<Record, Integer> VERSION = column("version", INT_COLUMN);
        final TableField<Record, String> HTML = column("html", TEXT_COLUMN);
        final TableField<Record, Long> HTML_MADE = column("html_made", LONG_COLUMN);
        final TableField<Record, Long> EDITED = column("edited", LONG_COLUMN);
        final TableField<Record, Long> EDITED_BY = column("edited_by", LONG_COLUMN);
        final TableField<Record, Long> REMOVED = column("removed", LONG_COLUMN);
        final TableField<Record, Long> REMOVED_BY = column("removed_by", LONG_COLUMN);
        final TableField<Record, Integer> REMOVED_ROLE = column("removed_role", INT_COLUMN);
        final TableField<Record, String> REMOVED_REASON = column("removed_reason", TEXT_COLUMN);

        MessageTable() {
            super("message");
        }
    }

    static final class MessageVersionTable extends Columns {
        final TableField<Record, Long> THREAD = column("thread", LONG_COLUMN);
        final TableField<Record, Integer> NUMBER = column("number", INT_COLUMN);
        final TableField<Record, Integer> VERSION = column("version", INT_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, String> TEXT = column("text", TEXT_COLUMN);

        MessageVersionTable() {
            super("message_version");
        }
    }

    static final class WallEventTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> WALL = column("wall", LONG_COLUMN);
        final TableField<Record, Long> THREAD = column("thread", LONG_COLUMN);
        final TableField<Record, Integer> NUMBER = column("number", INT_COLUMN);
        final TableField<Record, String> KIND = column("kind", TEXT_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, String> REASON = column("reason", TEXT_COLUMN);

        WallEventTable() {
            super("wall_event");
        }
    }

    static final class MessageReportTable extends Columns {
        final TableField<Record, Long> THREAD = column("thread", LONG_COLUMN);
        final TableField<Record, Integer> NUMBER = column("number", INT_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, String> REASON = column("reason", TEXT_COLUMN);
        final TableField<Record, Long> SETTLED = column("settled", LONG_COLUMN);
        final TableField<Record, Long> SETTLED_BY = column("settled_by", LONG_COLUMN);

        MessageReportTable() {
            super("message_report");
        }
    }
}
