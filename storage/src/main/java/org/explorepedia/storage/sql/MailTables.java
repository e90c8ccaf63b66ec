// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.jooq.Record;
import org.jooq.TableField;

/** Tables and columns of mails. */
final class MailTables {

    static final MailTable MAIL = new MailTable();
    static final MailItemTable MAIL_ITEM = new MailItemTable();

    private MailTables() {}

    static final class MailTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> KEY = column("key", TEXT_COLUMN);
        final TableField<Record, String> CHOICE = column("choice", TEXT_COLUMN);
        final TableField<Record, String> BUNDLE = column("bundle", TEXT_COLUMN);
        final TableField<Record, Long> EVENT = column("event", LONG_COLUMN);
        final TableField<Record, String> STATE = column("state", TEXT_COLUMN);
        final TableField<Record, Long> DUE = column("due", LONG_COLUMN);
        final TableField<Record, Long> LEASED = column("leased", LONG_COLUMN);
        final TableField<Record, Long> CHANGED = column("changed", LONG_COLUMN);
        final TableField<Record, Integer> ATTEMPTS = column("attempts", INT_COLUMN);
        final TableField<Record, Integer> UNSURE = column("unsure", INT_COLUMN);

        MailTable() {
            super("mail");
        }
    }

    static final class MailItemTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, Long> EVENT = column("event", LONG_COLUMN);
        final TableField<Record, Long> MAIL = column("mail", LONG_COLUMN);

        MailItemTable() {
            super("mail_item");
        }
    }
}
