// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.util.List;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** Tables and columns as the migrations make them. {@code SchemaTest} holds both together. */
final class Tables {

    static final AccountTable ACCOUNT = new AccountTable();
    static final AccountGroupTable ACCOUNT_GROUP = new AccountGroupTable();
    static final AccountPreferenceTable ACCOUNT_PREFERENCE = new AccountPreferenceTable();
    static final ActorTable ACTOR = new ActorTable();
    static final SessionTable SESSION = new SessionTable();
    static final BotPasswordTable BOT_PASSWORD = new BotPasswordTable();
    static final AccountTokenTable ACCOUNT_TOKEN = new AccountTokenTable();
    static final ThrottleTable THROTTLE = new ThrottleTable();
    static final PageTable PAGE = new PageTable();
    static final TextTable TEXT_ROW = new TextTable();
    static final RevisionTable REVISION = new RevisionTable();
    static final RevisionTagTable REVISION_TAG = new RevisionTagTable();
    static final ArchivedPageTable ARCHIVED_PAGE = new ArchivedPageTable();
    static final ArchivedRevisionTable ARCHIVED_REVISION = new ArchivedRevisionTable();
    static final StatisticTable STATISTIC = new StatisticTable();
    static final PageLinkTable PAGE_LINK = new PageLinkTable();
    static final ExternalLinkTable EXTERNAL_LINK = new ExternalLinkTable();
    static final CategoryTable CATEGORY = new CategoryTable();
    static final PagePropertyTable PAGE_PROPERTY = new PagePropertyTable();
    static final RedirectTable REDIRECT = new RedirectTable();
    static final LogEntryTable LOG_ENTRY = new LogEntryTable();
    static final RecentChangeTable RECENT_CHANGE = new RecentChangeTable();
    static final ProtectionTable PROTECTION = new ProtectionTable();
    static final BlockTable BLOCK = new BlockTable();
    static final AddressUseTable ADDRESS_USE = new AddressUseTable();
    static final WatchTable WATCH = new WatchTable();
    static final DraftTable DRAFT = new DraftTable();
    static final JobTable JOB = new JobTable();
    static final SettingTable SETTING = new SettingTable();
    static final AnsweredRequestTable ANSWERED_REQUEST = new AnsweredRequestTable();

    static final List<TableImpl<Record>> ALL = List.of(
            ACCOUNT,
            ACCOUNT_GROUP,
            ACCOUNT_PREFERENCE,
            ACTOR,
            SESSION,
            BOT_PASSWORD,
            ACCOUNT_TOKEN,
            THROTTLE,
            PAGE,
            TEXT_ROW,
            REVISION,
            REVISION_TAG,
            ARCHIVED_PAGE,
            ARCHIVED_REVISION,
            STATISTIC,
            PAGE_LINK,
            EXTERNAL_LINK,
            CATEGORY,
            PAGE_PROPERTY,
            REDIRECT,
            LOG_ENTRY,
            RECENT_CHANGE,
            PROTECTION,
            BLOCK,
            ADDRESS_USE,
            WATCH,
            DRAFT,
            JOB,
            SETTING,
            ANSWERED_REQUEST,
            TalkTables.TALK_COMMENT,
            WallTables.THREAD,
            WallTables.MESSAGE,
            WallTables.MESSAGE_VERSION,
            WallTables.WALL_EVENT,
            WallTables.MESSAGE_REPORT,
            MailTables.MAIL,
            MailTables.MAIL_ITEM,
            NotificationTables.NOTABLE_EVENT,
            NotificationTables.NOTIFICATION_DELIVERY,
            NotificationTables.NOTIFICATION_ENTRY,
            NotificationTables.SUBSCRIPTION,
            NotificationTables.MUTED_ACCOUNT);

    private Tables() {}

    static final class AccountTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, String> EMAIL = column("email", TEXT_COLUMN);
        final TableField<Record, String> EMAIL_FOLDED = column("email_folded", TEXT_COLUMN);
        final TableField<Record, Long> EMAIL_CONFIRMED = column("email_confirmed", LONG_COLUMN);
        final TableField<Record, String> PASSWORD_HASH = column("password_hash", TEXT_COLUMN);
        final TableField<Record, Long> REGISTERED = column("registered", LONG_COLUMN);
        final TableField<Record, Long> EDIT_COUNT = column("edit_count", LONG_COLUMN);
        final TableField<Record, Long> LAST_ACTIVE = column("last_active", LONG_COLUMN);

        AccountTable() {
            super("account");
        }
    }

    static final class AccountGroupTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, Long> EXPIRES = column("expires", LONG_COLUMN);

        AccountGroupTable() {
            super("account_group");
        }
    }

    static final class AccountPreferenceTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, String> VALUE = column("value", TEXT_COLUMN);

        AccountPreferenceTable() {
            super("account_preference");
        }
    }

    static final class ActorTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);

        ActorTable() {
            super("actor");
        }
    }

    static final class SessionTable extends Columns {
        final TableField<Record, String> TOKEN_HASH = column("token_hash", TEXT_COLUMN);
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> CSRF_SECRET = column("csrf_secret", TEXT_COLUMN);
        final TableField<Record, String> APP = column("app", TEXT_COLUMN);
        final TableField<Record, Long> CREATED = column("created", LONG_COLUMN);
        final TableField<Record, Long> LAST_SEEN = column("last_seen", LONG_COLUMN);
        final TableField<Record, Long> EXPIRES = column("expires", LONG_COLUMN);

        SessionTable() {
            super("session");
        }
    }

    static final class BotPasswordTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> APP = column("app", TEXT_COLUMN);
        final TableField<Record, String> HASH = column("hash", TEXT_COLUMN);
        final TableField<Record, Long> CREATED = column("created", LONG_COLUMN);
        final TableField<Record, Long> LAST_USED = column("last_used", LONG_COLUMN);

        BotPasswordTable() {
            super("bot_password");
        }
    }

    static final class AccountTokenTable extends Columns {
        final TableField<Record, String> HASH = column("hash", TEXT_COLUMN);
        final TableField<Record, String> KIND = column("kind", TEXT_COLUMN);
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> PAYLOAD = column("payload", TEXT_COLUMN);
        final TableField<Record, Long> EXPIRES = column("expires", LONG_COLUMN);

        AccountTokenTable() {
            super("account_token");
        }
    }

    static final class ThrottleTable extends Columns {
        final TableField<Record, String> BUCKET = column("bucket", TEXT_COLUMN);
        final TableField<Record, Long> WINDOW_START = column("window_start", LONG_COLUMN);
        final TableField<Record, Long> HITS = column("hits", LONG_COLUMN);
        final TableField<Record, Long> EXPIRES = column("expires", LONG_COLUMN);

        ThrottleTable() {
            super("throttle");
        }
    }

    static final class PageTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, String> TITLE_FOLDED = column("title_folded", TEXT_COLUMN);
        final TableField<Record, Long> LATEST = column("latest", LONG_COLUMN);
        final TableField<Record, Boolean> REDIRECT = column("redirect", BOOL_COLUMN);
        final TableField<Record, Long> LENGTH = column("length", LONG_COLUMN);
        final TableField<Record, Long> TOUCHED = column("touched", LONG_COLUMN);
        final TableField<Record, String> CONTENT_MODEL = column("content_model", TEXT_COLUMN);
        final TableField<Record, Double> RANDOM = column("random", SQLDataType.DOUBLE);

        PageTable() {
            super("page");
        }
    }

    static final class TextTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, String> SHA1 = column("sha1", TEXT_COLUMN);
        final TableField<Record, Long> LENGTH = column("length", LONG_COLUMN);
        final TableField<Record, Integer> ENCODING = column("encoding", INT_COLUMN);
        final TableField<Record, byte[]> DATA = column("data", BYTES_COLUMN);

        TextTable() {
            super("text");
        }
    }

    static final class RevisionTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, Long> PARENT = column("parent", LONG_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, String> SUMMARY = column("summary", TEXT_COLUMN);
        final TableField<Record, Boolean> MINOR = column("minor", BOOL_COLUMN);
        final TableField<Record, Long> LENGTH = column("length", LONG_COLUMN);
        final TableField<Record, String> SHA1 = column("sha1", TEXT_COLUMN);
        final TableField<Record, Long> TEXT = column("text", LONG_COLUMN);
        final TableField<Record, String> CONTENT_MODEL = column("content_model", TEXT_COLUMN);
        final TableField<Record, String> TAGS = column("tags", TEXT_COLUMN);
        final TableField<Record, Integer> HIDDEN = column("hidden", INT_COLUMN);

        RevisionTable() {
            super("revision");
        }
    }

    static final class RevisionTagTable extends Columns {
        final TableField<Record, String> TAG = column("tag", TEXT_COLUMN);
        final TableField<Record, Long> REVISION = column("revision", LONG_COLUMN);

        RevisionTagTable() {
            super("revision_tag");
        }
    }

    static final class ArchivedPageTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, Long> DELETED = column("deleted", LONG_COLUMN);
        final TableField<Record, Integer> REVISIONS = column("revisions", INT_COLUMN);

        ArchivedPageTable() {
            super("archived_page");
        }
    }

    static final class ArchivedRevisionTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, Long> ARCHIVED_PAGE = column("archived_page", LONG_COLUMN);
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, Long> PARENT = column("parent", LONG_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, String> SUMMARY = column("summary", TEXT_COLUMN);
        final TableField<Record, Boolean> MINOR = column("minor", BOOL_COLUMN);
        final TableField<Record, Long> LENGTH = column("length", LONG_COLUMN);
        final TableField<Record, String> SHA1 = column("sha1", TEXT_COLUMN);
        final TableField<Record, Long> TEXT = column("text", LONG_COLUMN);
        final TableField<Record, String> CONTENT_MODEL = column("content_model", TEXT_COLUMN);
        final TableField<Record, String> TAGS = column("tags", TEXT_COLUMN);
        final TableField<Record, Integer> HIDDEN = column("hidden", INT_COLUMN);

        ArchivedRevisionTable() {
            super("archived_revision");
        }
    }

    static final class StatisticTable extends Columns {
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, Integer> SHARD = column("shard", INT_COLUMN);
        final TableField<Record, Long> VALUE = column("value", LONG_COLUMN);

        StatisticTable() {
            super("statistic");
        }
    }

    static final class PageLinkTable extends Columns {
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, Integer> KIND = column("kind", INT_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TARGET = column("target", TEXT_COLUMN);
        final TableField<Record, String> VALUE = column("value", TEXT_COLUMN);
        final TableField<Record, Integer> MEMBER = column("member", INT_COLUMN);
        final TableField<Record, String> SORT_KEY = column("sort_key", TEXT_COLUMN);

        PageLinkTable() {
            super("page_link");
        }
    }

    static final class ExternalLinkTable extends Columns {
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, String> ADDRESS_HASH = column("address_hash", TEXT_COLUMN);
        final TableField<Record, String> ADDRESS = column("address", TEXT_COLUMN);

        ExternalLinkTable() {
            super("external_link");
        }
    }

    static final class CategoryTable extends Columns {
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, Long> PAGES = column("pages", LONG_COLUMN);
        final TableField<Record, Long> SUBCATEGORIES = column("subcategories", LONG_COLUMN);
        final TableField<Record, Long> FILES = column("files", LONG_COLUMN);

        CategoryTable() {
            super("category");
        }
    }

    static final class PagePropertyTable extends Columns {
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, String> VALUE = column("value", TEXT_COLUMN);

        PagePropertyTable() {
            super("page_property");
        }
    }

    static final class RedirectTable extends Columns {
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, String> FRAGMENT = column("fragment", TEXT_COLUMN);
        final TableField<Record, String> INTERWIKI = column("interwiki", TEXT_COLUMN);

        RedirectTable() {
            super("redirect");
        }
    }

    static final class LogEntryTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, String> TYPE = column("type", TEXT_COLUMN);
        final TableField<Record, String> ACTION = column("action", TEXT_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, String> COMMENT = column("comment", TEXT_COLUMN);
        final TableField<Record, String> DETAILS = column("details", TEXT_COLUMN);
        final TableField<Record, Integer> HIDDEN = column("hidden", INT_COLUMN);

        LogEntryTable() {
            super("log_entry");
        }
    }

    static final class RecentChangeTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, String> KIND = column("kind", TEXT_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, Long> PAGE = column("page", LONG_COLUMN);
        final TableField<Record, Long> REVISION = column("revision", LONG_COLUMN);
        final TableField<Record, Long> PREVIOUS = column("previous", LONG_COLUMN);
        final TableField<Record, Long> OLD_LENGTH = column("old_length", LONG_COLUMN);
        final TableField<Record, Long> NEW_LENGTH = column("new_length", LONG_COLUMN);
        final TableField<Record, Boolean> MINOR = column("minor", BOOL_COLUMN);
        final TableField<Record, Boolean> BOT = column("bot", BOOL_COLUMN);
        final TableField<Record, Boolean> PATROLLED = column("patrolled", BOOL_COLUMN);
        final TableField<Record, String> SUMMARY = column("summary", TEXT_COLUMN);
        final TableField<Record, String> TAGS = column("tags", TEXT_COLUMN);
        final TableField<Record, String> LOG_TYPE = column("log_type", TEXT_COLUMN);
        final TableField<Record, String> LOG_ACTION = column("log_action", TEXT_COLUMN);
        final TableField<Record, String> LOG_DETAILS = column("log_details", TEXT_COLUMN);
        final TableField<Record, Integer> HIDDEN = column("hidden", INT_COLUMN);

        RecentChangeTable() {
            super("recent_change");
        }
    }

    static final class ProtectionTable extends Columns {
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, String> ACTION = column("action", TEXT_COLUMN);
        final TableField<Record, String> LEVEL = column("level", TEXT_COLUMN);
        final TableField<Record, Long> EXPIRES = column("expires", LONG_COLUMN);
        final TableField<Record, Boolean> CASCADE_DOWN = column("cascade_down", BOOL_COLUMN);

        ProtectionTable() {
            super("protection");
        }
    }

    static final class BlockTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, String> TARGET = column("target", TEXT_COLUMN);
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, String> NETWORK = column("network", TEXT_COLUMN);
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, Long> TIMESTAMP = column("timestamp", LONG_COLUMN);
        final TableField<Record, Long> EXPIRES = column("expires", LONG_COLUMN);
        final TableField<Record, String> REASON = column("reason", TEXT_COLUMN);
        final TableField<Record, String> FLAGS = column("flags", TEXT_COLUMN);
        final TableField<Record, String> PAGES = column("pages", TEXT_COLUMN);
        final TableField<Record, Long> PARENT = column("parent", LONG_COLUMN);
        final TableField<Record, Integer> HIDES = column("hides", INT_COLUMN);

        BlockTable() {
            super("block");
        }
    }

    static final class AddressUseTable extends Columns {
        final TableField<Record, Long> ACTOR = column("actor", LONG_COLUMN);
        final TableField<Record, String> ADDRESS = column("address", TEXT_COLUMN);
        final TableField<Record, Long> LAST_SEEN = column("last_seen", LONG_COLUMN);

        AddressUseTable() {
            super("address_use");
        }
    }

    static final class WatchTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, Long> UNSEEN_SINCE = column("unseen_since", LONG_COLUMN);
        final TableField<Record, Long> EXPIRES = column("expires", LONG_COLUMN);

        WatchTable() {
            super("watch");
        }
    }

    static final class DraftTable extends Columns {
        final TableField<Record, Long> ACCOUNT = column("account", LONG_COLUMN);
        final TableField<Record, Integer> NAMESPACE = column("namespace", INT_COLUMN);
        final TableField<Record, String> TITLE = column("title", TEXT_COLUMN);
        final TableField<Record, String> SECTION = column("section", TEXT_COLUMN);
        final TableField<Record, Long> BASE = column("base", LONG_COLUMN);
        final TableField<Record, String> TEXT = column("text", TEXT_COLUMN);
        final TableField<Record, String> SUMMARY = column("summary", TEXT_COLUMN);
        final TableField<Record, Long> SAVED = column("saved", LONG_COLUMN);

        DraftTable() {
            super("draft");
        }
    }

    static final class JobTable extends Columns {
        final TableField<Record, Long> ID = column("id", LONG_COLUMN);
        final TableField<Record, String> TYPE = column("type", TEXT_COLUMN);
        final TableField<Record, String> KEY = column("key", TEXT_COLUMN);
        final TableField<Record, String> WAITING_AS = column("waiting_as", TEXT_COLUMN);
        final TableField<Record, String> PARAMETERS = column("parameters", TEXT_COLUMN);
        final TableField<Record, Long> RUN_AFTER = column("run_after", LONG_COLUMN);
        final TableField<Record, Integer> PRIORITY = column("priority", INT_COLUMN);
        final TableField<Record, Integer> ATTEMPTS = column("attempts", INT_COLUMN);
        final TableField<Record, String> ERROR = column("error", TEXT_COLUMN);

        JobTable() {
            super("job");
        }
    }

    static final class SettingTable extends Columns {
        final TableField<Record, String> NAME = column("name", TEXT_COLUMN);
        final TableField<Record, String> VALUE = column("value", TEXT_COLUMN);

        SettingTable() {
            super("setting");
        }
    }

    static final class AnsweredRequestTable extends Columns {
        final TableField<Record, String> REQUEST_KEY = column("request_key", TEXT_COLUMN);
        final TableField<Record, String> ANSWER = column("answer", TEXT_COLUMN);
        final TableField<Record, Long> STORED = column("stored", LONG_COLUMN);

        AnsweredRequestTable() {
            super("answered_request");
        }
    }
}
