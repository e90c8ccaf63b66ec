// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.NotificationTables.NOTABLE_EVENT;
import static org.explorepedia.storage.sql.NotificationTables.NOTIFICATION_DELIVERY;
import static org.explorepedia.storage.sql.NotificationTables.NOTIFICATION_ENTRY;
import static org.explorepedia.storage.sql.Tables.ACCOUNT;
import static org.explorepedia.storage.sql.Tables.ACTOR;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Lines of people's lists in a table; who did what in them is read from the events when they are shown. */
record EntryRows(DSLContext sql, EventRows events) {

    private static final Paging NEWEST_FIRST = Paging.descending(NOTIFICATION_ENTRY.UPDATED, NOTIFICATION_ENTRY.ID);

    /** Puts an event into lists: moves the entry of its bundle to the top, or begins one. */
    void add(RecordedEvent recorded, boolean alert, List<Long> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        NotableEvent event = recorded.event();
        Condition over = NOTIFICATION_ENTRY.IS_READ.eq(true).or(NOTIFICATION_ENTRY.LIVE.eq(false));
        sql.insertInto(
                        NOTIFICATION_ENTRY,
                        NOTIFICATION_ENTRY.ACCOUNT,
                        NOTIFICATION_ENTRY.BUNDLE,
                        NOTIFICATION_ENTRY.KIND,
                        NOTIFICATION_ENTRY.ALERT,
                        NOTIFICATION_ENTRY.NAMESPACE,
                        NOTIFICATION_ENTRY.TITLE,
                        NOTIFICATION_ENTRY.SINCE,
                        NOTIFICATION_ENTRY.UPDATED,
                        NOTIFICATION_ENTRY.SEEN,
                        NOTIFICATION_ENTRY.IS_READ,
                        NOTIFICATION_ENTRY.LIVE)
                .select(DSL.select(
                                ACCOUNT.ID,
                                DSL.val(event.bundleKey()),
                                DSL.val(event.kind()),
                                DSL.inline(alert),
                                DSL.val(event.title().namespace()),
                                DSL.val(event.title().dbKey()),
                                DSL.val(recorded.id()),
                                DSL.val(Codec.millis(event.at())),
                                DSL.inline(false),
                                DSL.inline(false),
                                DSL.inline(true))
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.in(accounts))
                        .orderBy(ACCOUNT.ID))
                .onConflict(NOTIFICATION_ENTRY.BUNDLE, NOTIFICATION_ENTRY.ACCOUNT)
                .doUpdate()
                .set(NOTIFICATION_ENTRY.KIND, newWhen(over, NOTIFICATION_ENTRY.KIND))
                .set(NOTIFICATION_ENTRY.ALERT, newWhen(over, NOTIFICATION_ENTRY.ALERT))
                .set(
                        NOTIFICATION_ENTRY.SINCE,
                        DSL.when(over, DSL.excluded(NOTIFICATION_ENTRY.SINCE))
                                .when(
                                        NOTIFICATION_ENTRY.SINCE.gt(DSL.excluded(NOTIFICATION_ENTRY.SINCE)),
                                        DSL.excluded(NOTIFICATION_ENTRY.SINCE))
                                .otherwise(NOTIFICATION_ENTRY.SINCE))
                .set(
                        NOTIFICATION_ENTRY.UPDATED,
                        DSL.when(
                                        NOTIFICATION_ENTRY.UPDATED.lt(DSL.excluded(NOTIFICATION_ENTRY.UPDATED)),
                                        DSL.excluded(NOTIFICATION_ENTRY.UPDATED))
                                .otherwise(NOTIFICATION_ENTRY.UPDATED))
                .set(NOTIFICATION_ENTRY.SEEN, false)
                .set(NOTIFICATION_ENTRY.IS_READ, false)
                .set(NOTIFICATION_ENTRY.LIVE, true)
                .execute();
    }

    private static <T> Field<T> newWhen(Condition over, Field<T> column) {
        return DSL.when(over, DSL.excluded(column)).otherwise(column);
    }

    Map<UserId, UnreadCounts> unread(Collection<UserId> users) {
        Map<UserId, UnreadCounts> counts = new HashMap<>();
        PageRows.chunks(users.stream().map(UserId::value).toList())
                .forEach(chunk -> sql.select(
                                NOTIFICATION_ENTRY.ACCOUNT,
                                NOTIFICATION_ENTRY.ALERT,
                                NOTIFICATION_ENTRY.SEEN,
                                DSL.count())
                        .from(NOTIFICATION_ENTRY)
                        .where(NOTIFICATION_ENTRY.ACCOUNT.in(chunk))
                        .and(NOTIFICATION_ENTRY.IS_READ.eq(false))
                        .and(NOTIFICATION_ENTRY.LIVE.eq(true))
                        .groupBy(NOTIFICATION_ENTRY.ACCOUNT, NOTIFICATION_ENTRY.ALERT, NOTIFICATION_ENTRY.SEEN)
                        .forEach(row -> {
                            int count = row.value4();
                            UnreadCounts some = new UnreadCounts(
                                    row.value2() ? count : 0, row.value2() ? 0 : count, row.value3() ? 0 : count);
                            counts.merge(new UserId(row.value1()), some, UnreadCounts::plus);
                        }));
        return counts;
    }

    int mark(UserId user, Condition which, boolean read) {
        return sql.update(NOTIFICATION_ENTRY)
                .set(NOTIFICATION_ENTRY.IS_READ, read)
                .set(NOTIFICATION_ENTRY.SEEN, true)
                .where(NOTIFICATION_ENTRY.ACCOUNT.eq(user.value()))
                .and(NOTIFICATION_ENTRY.IS_READ.eq(!read))
                .and(NOTIFICATION_ENTRY.LIVE.eq(true))
                .and(which)
                .execute();
    }

    Slice<NotificationEntry> list(UserId user, boolean unreadOnly, Set<String> kinds, Slice.Request slice) {
        Condition which = NOTIFICATION_ENTRY.LIVE.eq(true);
        if (unreadOnly) {
            which = which.and(NOTIFICATION_ENTRY.IS_READ.eq(false));
        }
        if (!kinds.isEmpty()) {
            which = which.and(NOTIFICATION_ENTRY.KIND.in(kinds));
        }
        Paging.Rows<Record> rows = NEWEST_FIRST.slice(
                sql.selectFrom(NOTIFICATION_ENTRY)
                        .where(NOTIFICATION_ENTRY.ACCOUNT.eq(user.value()))
                        .and(which),
                slice);
        return new Slice<>(entries(user, rows.rows()), rows.next(), rows.previous());
    }

    Optional<NotificationEntry> find(UserId user, long id) {
        return entries(
                        user,
                        sql.selectFrom(NOTIFICATION_ENTRY)
                                .where(NOTIFICATION_ENTRY.ID.eq(id))
                                .and(NOTIFICATION_ENTRY.ACCOUNT.eq(user.value()))
                                .and(NOTIFICATION_ENTRY.LIVE.eq(true))
                                .fetch())
                .stream()
                .findFirst();
    }

    /** What one agent did in one entry. */
    private record Part(long agent, long latest, int count) {}

    private List<NotificationEntry> entries(UserId user, List<? extends Record> rows) {
        Map<Long, List<Part>> parts =
                parts(rows.stream().map(row -> row.get(NOTIFICATION_ENTRY.ID)).toList());
        Set<Long> latest = new HashSet<>();
        Set<Long> named = new HashSet<>();
        parts.values().forEach(all -> {
            latest.add(all.getFirst().latest());
            all.stream().limit(NotificationEntry.MOST_AGENTS).forEach(part -> named.add(part.agent()));
        });
        Map<Long, RecordedEvent> recorded = events.find(latest);
        Map<Long, Actor> actors = actors(named);
        List<NotificationEntry> entries = new ArrayList<>();
        for (Record row : rows) {
            List<Part> all = parts.getOrDefault(row.get(NOTIFICATION_ENTRY.ID), List.of());
            if (!all.isEmpty()) {
                entries.add(entry(
                        user,
                        row,
                        all,
                        Objects.requireNonNull(recorded.get(all.getFirst().latest())),
                        actors));
            }
        }
        return entries;
    }

    private static NotificationEntry entry(
            UserId user, Record row, List<Part> parts, RecordedEvent latest, Map<Long, Actor> actors) {
        return new NotificationEntry(
                row.get(NOTIFICATION_ENTRY.ID),
                user,
                row.get(NOTIFICATION_ENTRY.BUNDLE),
                row.get(NOTIFICATION_ENTRY.KIND),
                row.get(NOTIFICATION_ENTRY.ALERT),
                Title.of(row.get(NOTIFICATION_ENTRY.NAMESPACE), row.get(NOTIFICATION_ENTRY.TITLE)),
                latest,
                parts.stream()
                        .limit(NotificationEntry.MOST_AGENTS)
                        .map(part -> Objects.requireNonNull(actors.get(part.agent())))
                        .toList(),
                parts.size(),
                parts.stream().mapToInt(Part::count).sum(),
                Codec.instant(row.get(NOTIFICATION_ENTRY.UPDATED)),
                row.get(NOTIFICATION_ENTRY.SEEN),
                row.get(NOTIFICATION_ENTRY.IS_READ));
    }

    /** For each entry who did how much in it, the latest first. */
    private Map<Long, List<Part>> parts(List<Long> ids) {
        Map<Long, List<Part>> parts = new HashMap<>();
        for (List<Long> chunk : PageRows.chunks(ids)) {
            Field<Long> last = DSL.max(NOTABLE_EVENT.ID);
            sql.select(NOTIFICATION_ENTRY.ID, NOTABLE_EVENT.AGENT, last, DSL.count())
                    .from(NOTIFICATION_ENTRY)
                    .join(NOTABLE_EVENT)
                    .on(NOTABLE_EVENT.BUNDLE.eq(NOTIFICATION_ENTRY.BUNDLE))
                    .and(NOTABLE_EVENT.ID.ge(NOTIFICATION_ENTRY.SINCE))
                    .join(NOTIFICATION_DELIVERY)
                    .on(NOTIFICATION_DELIVERY.EVENT.eq(NOTABLE_EVENT.ID))
                    .and(NOTIFICATION_DELIVERY.ACCOUNT.eq(NOTIFICATION_ENTRY.ACCOUNT))
                    .where(NOTIFICATION_ENTRY.ID.in(chunk))
                    .and(NOTABLE_EVENT.RETRACTED.eq(false))
                    .and(NOTIFICATION_DELIVERY.WEB.eq(true))
                    .groupBy(NOTIFICATION_ENTRY.ID, NOTABLE_EVENT.AGENT)
                    .orderBy(NOTIFICATION_ENTRY.ID, last.desc())
                    .forEach(row -> parts.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                            .add(new Part(row.value2(), row.value3(), row.value4())));
        }
        return parts;
    }

    private Map<Long, Actor> actors(Set<Long> numbers) {
        Map<Long, Actor> actors = new HashMap<>();
        PageRows.chunks(numbers)
                .forEach(chunk -> sql.select(ACTOR.ID, ACTOR.ACCOUNT, ACTOR.NAME)
                        .from(ACTOR)
                        .where(ACTOR.ID.in(chunk))
                        .forEach(row -> actors.put(row.value1(), ActorRows.actor(row))));
        return actors;
    }
}
