// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.WallStore;
import org.explorepedia.wikitext.title.Title;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.Test;

/**
 * Lists that people look at all the time are read from an index in its order, from wherever a page begins: nothing is
 * sorted and no table is gone through, so that the thousandth page of a large wiki costs as much as the first of a small one.
 */
@OnBothDatabases
class QueryPlanTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final Actor WRITER = Actor.unregistered("192.0.2.7");
    private static final Title WATCHED = Title.of(0, "Planned_1");
    /** What PostgreSQL does only where no index serves; with it, sorting at the end of an index that orders partly. */
    private static final Pattern BAD_POSTGRES = Pattern.compile("Seq Scan on|(?<!Incremental )Sort Key");

    /** The table of categories lies in the order of its names, so that going through it from a name on is no search. */
    private static final Pattern BAD_SQLITE =
            Pattern.compile("USE TEMP B-TREE FOR ORDER BY|SCAN (?!category)\\w+(?! (USING|VIRTUAL))(\\s|$)");

    private final TestDatabase database;

    QueryPlanTest(TestDatabase database) {
        this.database = database;
    }

    /** What the lists are of. */
    private record Filled(PageId page, UserId user, ThreadId thread) {}

    private Filled fill() {
        return database.units().write(stores -> {
            UserId user =
                    stores.users().create("Planner", "", "", NOW).orElseThrow().id();
            PageId page = new PageId(1);
            for (int number = 0; number < 4; number++) {
                Title title = Title.of(0, "Planned_" + number);
                page = stores.pages().create(title, "wikitext", NOW).orElseThrow();
                Optional<RevisionId> latest = Optional.empty();
                for (int version = 0; version < 4; version++) {
                    Revision revision = stores.revisions()
                            .insert(new NewRevision(
                                    page,
                                    latest,
                                    WRITER,
                                    NOW.plusSeconds(version),
                                    "summary",
                                    false,
                                    "text " + version,
                                    "wikitext",
                                    Set.of()));
                    stores.pages().setLatest(page, latest, revision.id(), 6, false, "wikitext", NOW);
                    stores.changes().add(change(title, page, revision, latest));
                    latest = Optional.of(revision.id());
                }
                stores.watches().watch(user, title, Expiry.NEVER);
                stores.links().change(page, LinkKind.PAGE, Map.of(new LinkStore.Target(0, "Target"), ""), Set.of());
                stores.links()
                        .change(page, LinkKind.CATEGORY, Map.of(new LinkStore.Target(14, "Plans"), "key"), Set.of());
            }
            ThreadId thread = new ThreadId(1);
            for (int number = 0; number < 4; number++) {
                thread = stores.walls().create(user, "subject", NOW.plusSeconds(number));
                stores.walls().append(thread, WRITER, "reply", "<p>reply", NOW.plusSeconds(10));
            }
            return new Filled(page, user, thread);
        });
    }

    private static RecentChange change(Title title, PageId page, Revision revision, Optional<RevisionId> previous) {
        return new RecentChange(
                0,
                RecentChange.Kind.EDIT,
                revision.timestamp(),
                WRITER,
                title,
                Optional.of(page),
                Optional.of(revision.id()),
                previous,
                0,
                6,
                false,
                false,
                false,
                "summary",
                Set.of(),
                "",
                "",
                Map.of(),
                Set.of());
    }

    private static Map<String, BiFunction<Stores, Slice.Request, Slice<?>>> lists(Filled filled) {
        Map<String, BiFunction<Stores, Slice.Request, Slice<?>>> lists = new LinkedHashMap<>();
        PageId page = filled.page();
        UserId user = filled.user();
        lists.put("history", (stores, slice) -> stores.revisions().history(page, slice));
        lists.put(
                "history until a day",
                (stores, slice) -> stores.revisions()
                        .history(page, new RevisionStore.HistoryFilter(Optional.of(NOW.plusSeconds(3)), ""), slice));
        lists.put(
                "contributions",
                (stores, slice) ->
                        stores.revisions().contributions(WRITER, RevisionStore.ContributionFilter.ALL, slice));
        lists.put("recent changes", (stores, slice) -> stores.changes().list(ChangeStore.Filter.ALL, slice));
        lists.put(
                "recent changes without bots",
                (stores, slice) -> stores.changes().list(changes(Optional.empty(), true), slice));
        lists.put(
                "changes of watched pages",
                (stores, slice) -> stores.changes().list(changes(Optional.of(user), false), slice));
        lists.put("activity", (stores, slice) -> stores.changes().by("192.0.2.7", slice));
        lists.put("watchlist", (stores, slice) -> stores.watches().list(user, slice, NOW));
        lists.put("notifications", (stores, slice) -> stores.notifications().list(user, false, Set.of(), slice));
        lists.put(
                "unread notifications",
                (stores, slice) -> stores.notifications().list(user, true, Set.of(), slice));
        for (WallStore.Order order : WallStore.Order.values()) {
            lists.put("wall by " + order, (stores, slice) -> stores.walls().list(user, order, false, slice));
        }
        lists.put("history of a wall", (stores, slice) -> stores.walls().history(user, false, slice));
        lists.put("history of a thread", (stores, slice) -> stores.walls().history(filled.thread(), slice));
        lists.put("messages of somebody", (stores, slice) -> stores.walls().writtenBy(WRITER, slice));
        lists.put("all pages", (stores, slice) -> stores.pages().list(0, "", Optional.empty(), slice));
        lists.put("pages with a prefix", (stores, slice) -> stores.pages().list(0, "Pl", Optional.empty(), slice));
        for (LinkStore.MemberKind kind : LinkStore.MemberKind.values()) {
            lists.put("category, " + kind, (stores, slice) -> stores.links().members("Plans", kind, slice));
        }
        lists.put("categories", (stores, slice) -> stores.links().categories("", slice));
        lists.put(
                "what links here",
                (stores, slice) -> stores.links().incoming(new LinkStore.Target(0, "Target"), LinkKind.PAGE, slice));
        lists.put(
                "log",
                (stores, slice) ->
                        stores.logs().list(new LogStore.Filter(Set.of(), Optional.empty(), Optional.empty()), slice));
        lists.put(
                "log of a page",
                (stores, slice) -> stores.logs().list(LogStore.Filter.about(WATCHED, "delete"), slice));
        return lists;
    }

    private static ChangeStore.Filter changes(Optional<UserId> watcher, boolean hideBots) {
        return new ChangeStore.Filter(
                Optional.empty(),
                Set.of(),
                false,
                Set.of(),
                false,
                hideBots,
                false,
                false,
                false,
                Optional.empty(),
                watcher,
                Optional.empty(),
                "",
                false);
    }

    @Test
    void listsAreReadInTheOrderOfAnIndex() throws SQLException {
        Filled filled = fill();
        List<String> faults = new ArrayList<>();
        try (Connection connection =
                DriverManager.getConnection(database.config().url())) {
            List<String> statements = new ArrayList<>();
            Stores stores = recorded(connection, statements);
            for (Map.Entry<String, BiFunction<Stores, Slice.Request, Slice<?>>> list :
                    lists(filled).entrySet()) {
                statements.clear();
                Slice<?> slice = list.getValue().apply(stores, Slice.Request.first(1));
                if (slice.next().isPresent()) {
                    slice = list.getValue().apply(stores, new Slice.Request(slice.next(), false, 1));
                }
                if (slice.previous().isPresent()) {
                    slice = list.getValue().apply(stores, new Slice.Request(slice.previous(), true, 1));
                }
                assertThat(slice.items()).as(list.getKey()).hasSizeLessThan(2);
                assertThat(statements).as(list.getKey()).isNotEmpty();
                for (String statement : List.copyOf(statements)) {
                    String plan = plan(connection, statement);
                    if (bad().matcher(plan).find()) {
                        faults.add(list.getKey() + ":\n" + statement + "\n" + plan);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatNoIndexServesIsFound() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.config().url())) {
            assertThat(plan(connection, "SELECT id FROM revision ORDER BY summary"))
                    .containsPattern(bad());
            assertThat(plan(connection, "SELECT id FROM page WHERE length = 7")).containsPattern(bad());
        }
    }

    private Pattern bad() {
        return isPostgres() ? BAD_POSTGRES : BAD_SQLITE;
    }

    private boolean isPostgres() {
        return database.config().url().startsWith(DatabaseConfig.POSTGRES_PREFIX);
    }

    /** Stores that note down each statement with its values. */
    private Stores recorded(Connection connection, List<String> statements) {
        SqlDialect dialect = Database.dialect(database.config().url());
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(connection);
        configuration.set(dialect.jooq());
        configuration.set(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                Query query = context.query();
                if (query != null) {
                    statements.add(query.getSQL(ParamType.INLINED));
                }
            }
        });
        return new SqlStores(DSL.using(configuration), dialect, InstantSource.fixed(NOW));
    }

    /** How the database would go about it if its tables were too large for anything but indexes. */
    private String plan(Connection connection, String statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (var sql = connection.createStatement()) {
            if (isPostgres()) {
                for (String way : List.of("seqscan", "sort", "bitmapscan", "hashjoin", "mergejoin", "material")) {
                    sql.execute("SET enable_" + way + " = off");
                }
            }
            try (var lines =
                    sql.executeQuery((isPostgres() ? "EXPLAIN (COSTS OFF) " : "EXPLAIN QUERY PLAN ") + statement)) {
                while (lines.next()) {
                    plan.append(lines.getString(isPostgres() ? 1 : 4)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
