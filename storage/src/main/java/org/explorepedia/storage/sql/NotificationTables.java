// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.jooq.Record;
import org.jooq.TableField;

/** Tables and columns of notifications. */
final class NotificationTables {

    static final NotableEventTable NOTABLE_EVENT = new NotableEventTable();
    static final NotificationDeliveryTable NOTIFICATION_DELIVERY = new NotificationDeliveryTable();
    static final NotificationEntryTable NOTIFICATION_ENTRY = new NotificationEntryTable();
    static final SubscriptionTable SUBSCRIPTION = new SubscriptionTable();
    static final MutedAccountTable MUTED_ACCOUNT = new MutedAccountTable();

    private NotificationTables() {}

    static final class NotableEventTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, String> KIND = column("kind", TEXT_COLUMN);
        final TableField<Record, Long> AGENT = column("agent", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, String> BUNDLE = column("bundle", TEXT_COLUMN);
        final TableField<Record, String> SOURCE = column("source", TEXT_COLUMN);
        final TableField<Record, String> DATA = column("data", TEXT_COLUMN);
        final TableField<Record, Long> REACHED = column("reached", LONG_COLUMN);
        final TableField<Record, Boolean> RETRACTED = column("retracted", BOOL_COLUMN);

        NotableEventTable() {
            super("notable_event");
        }
    }

    static final class NotificationDeliveryTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, Long> EVENT = column("event", LONG_COLUMN);
        final TableField<Record, Boolean> WEB = column("web", BOOL_COLUMN);
        final TableField<Record, String> MAIL = column("mail", TEXT_COLUMN);

        NotificationDeliveryTable() {
            super("notification_delivery");
        }
    }

    static final class NotificationEntryTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> BUNDLE = column("bundle", TEXT_COLUMN);
        final TableField<Record, String> KIND = column("kind", TEXT_COLUMN);
        final TableField<Record, Boolean> ALERT = column("alert", BOOL_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, Long> SINCE = column("since", LONG_COLUMN);
        final TableField<Record, Long> UPDATED = column("updated", LONG_COLUMN);
        final TableField<Record, Boolean> SEEN = column("seen", BOOL_COLUMN);
        final TableField<Record, Boolean> IS_READ = column("is_read", BOOL_COLUMN);
        final TableField<Record, Boolean> LIVE = column("live", BOOL_COLUMN);

        NotificationEntryTable() {
            super("notification_entry");
        }
    }

    static final class SubscriptionTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> TOPIC = column("topic", TEXT_COLUMN);
        final TableField<Record, Boolean> MUTED = column("muted", BOOL_COLUMN);
        final TableField<Record, Long> CREATED = column("created", LONG_COLUMN);

        SubscriptionTable() {
            super("subscription");
        }
    }

    static final class MutedAccountTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, Long> MUTED = column("muted", LONG_COLUMN);
        final TableField<Record, Long> CREATED = column("created", LONG_COLUMN);

        MutedAccountTable() {
            super("muted_account");
        }
    }
}
