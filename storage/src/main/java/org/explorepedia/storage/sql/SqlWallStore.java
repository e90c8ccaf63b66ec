// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.LOG_ENTRY;
import static org.explorepedia.storage.sql.Tables.RECENT_CHANGE;
import static org.explorepedia.storage.sql.WallTables.MESSAGE;
import static org.explorepedia.storage.sql.WallTables.MESSAGE_REPORT;
import static org.explorepedia.storage.sql.WallTables.MESSAGE_VERSION;
import static org.explorepedia.storage.sql.WallTables.THREAD;
import static org.explorepedia.storage.sql.WallTables.WALL_EVENT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.MessageReport;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.WallStore;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Walls in tables. */
record SqlWallStore(DSLContext sql, ActorRows actors) implements WallStore {

    private static final Paging BY_NUMBER = Paging.ascending(THREAD.ID);
    private static final Paging NEWEST_THREAD = Paging.descending(THREAD.CREATED, THREAD.ID);
    private static final Paging OLDEST_THREAD = Paging.ascending(THREAD.CREATED, THREAD.ID);
    private static final Paging NEWEST_REPLY = Paging.descending(THREAD.ACTIVE, THREAD.ID);
    private static final Paging NEWEST_EVENT = Paging.descending(WALL_EVENT.TIMESTAMP, WALL_EVENT.ID);
    private static final Paging NEWEST_MESSAGE = Paging.descending(MESSAGE.POSTED, MESSAGE.THREAD, MESSAGE.NUMBER);
    private static final Paging OLDEST_REPORT =
            Paging.ascending(MESSAGE_REPORT.TIMESTAMP, MESSAGE_REPORT.THREAD, MESSAGE_REPORT.NUMBER);

    private WallRows rows() {
        return new WallRows(sql);
    }

    @Override
    public ThreadId create(UserId wall, String title, Instant now) {
        return new ThreadId(sql.insertInto(THREAD)
                .set(THREAD.WALL, wall.value())
                .set(THREAD.TITLE, title)
                .set(THREAD.CREATED, Codec.millis(now))
                .set(THREAD.ACTIVE, Codec.millis(now))
                .set(THREAD.MESSAGES, 0)
                .set(THREAD.DELETED, false)
                .returningResult(THREAD.ID)
                .fetchSingle()
                .value1());
    }

    @Override
    public int append(ThreadId thread, Actor author, String text, String html, Instant now) {
        // Counting first locks the thread's row, so that two messages never get one number.
        Record2<Integer, String> counted = sql.update(THREAD)
                .set(THREAD.MESSAGES, THREAD.MESSAGES.plus(1))
                .set(THREAD.ACTIVE, Codec.millis(now))
                .where(THREAD.ID.eq(thread.value()))
                .returningResult(THREAD.MESSAGES, THREAD.TITLE)
                .fetchOne();
        if (counted == null) {
            throw new IllegalArgumentException("no thread " + thread);
        }
        int number = counted.value1();
        long actor = actors.number(author);
        sql.insertInto(MESSAGE)
                .set(MESSAGE.THREAD, thread.value())
                .set(MESSAGE.NUMBER, number)
                .set(MESSAGE.ACTOR, actor)
                .set(MESSAGE.POSTED, Codec.millis(now))
                .set(MESSAGE.VERSION, 1)
                .set(MESSAGE.HTML, html)
                .set(MESSAGE.HTML_MADE, Codec.millis(now))
                .execute();
        insertVersion(thread, number, 1, actor, number == 1 ? counted.value2() : "", text, now);
        return number;
    }

    private void insertVersion(
            ThreadId thread, int number, int version, long actor, String title, String text, Instant now) {
        sql.insertInto(MESSAGE_VERSION)
                .set(MESSAGE_VERSION.THREAD, thread.value())
                .set(MESSAGE_VERSION.NUMBER, number)
                .set(MESSAGE_VERSION.VERSION, version)
                .set(MESSAGE_VERSION.ACTOR, actor)
                .set(MESSAGE_VERSION.TIMESTAMP, Codec.millis(now))
                .set(MESSAGE_VERSION.TITLE, title)
                .set(MESSAGE_VERSION.TEXT, text)
                .execute();
    }

    @Override
    public Optional<WallThread> find(ThreadId id) {
        return rows().threads().where(THREAD.ID.eq(id.value())).fetchOptional(WallRows::thread);
    }

    @Override
    public Map<ThreadId, WallThread> find(Collection<ThreadId> ids) {
        Map<ThreadId, WallThread> found = new HashMap<>();
        if (!ids.isEmpty()) {
            rows().threads()
                    .where(THREAD.ID.in(numbers(ids)))
                    .fetch(WallRows::thread)
                    .forEach(thread -> found.put(thread.id(), thread));
        }
        return found;
    }

    private static Set<Long> numbers(Collection<ThreadId> ids) {
        return ids.stream().map(ThreadId::value).collect(Collectors.toSet());
    }

    @Override
    public Slice<WallThread> list(UserId wall, Order order, boolean deleted, Slice.Request slice) {
        Paging paging = switch (order) {
            case NEWEST_THREAD -> NEWEST_THREAD;
            case OLDEST_THREAD -> OLDEST_THREAD;
            case NEWEST_REPLY -> NEWEST_REPLY;
        };
        Condition shown = deleted ? DSL.noCondition() : THREAD.DELETED.isFalse();
        return paging.slice(rows().threads().where(THREAD.WALL.eq(wall.value())).and(shown), slice, WallRows::thread);
    }

    @Override
    public Slice<WallThread> all(Slice.Request slice) {
        return BY_NUMBER.slice(rows().threads().where(DSL.noCondition()), slice, WallRows::thread);
    }

    @Override
    public long count(UserId wall) {
        return sql.fetchCount(THREAD, THREAD.WALL.eq(wall.value()).and(THREAD.DELETED.isFalse()));
    }

    @Override
    public Map<ThreadId, List<WallMessage>> excerpts(Collection<ThreadId> threads, int replies) {
        if (threads.isEmpty()) {
            return Map.of();
        }
        return rows()
                .messages()
                .join(THREAD)
                .on(THREAD.ID.eq(MESSAGE.THREAD))
                .where(MESSAGE.THREAD.in(numbers(threads)))
                .and(MESSAGE.NUMBER.eq(1).or(MESSAGE.NUMBER.gt(THREAD.MESSAGES.minus(replies))))
                .orderBy(MESSAGE.THREAD, MESSAGE.NUMBER)
                .fetch(WallRows::message)
                .stream()
                .collect(Collectors.groupingBy(WallMessage::thread, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public List<WallMessage> messages(ThreadId thread, int first, int last) {
        return rows().messages()
                .where(MESSAGE.THREAD.eq(thread.value()))
                .and(MESSAGE.NUMBER.between(first, last))
                .orderBy(MESSAGE.NUMBER)
                .fetch(WallRows::message);
    }

    @Override
    public Optional<WallMessage> message(ThreadId thread, int number) {
        return rows().messages().where(is(thread, number)).fetchOptional(WallRows::message);
    }

    @Override
    public Map<MessageId, WallMessage> messages(Collection<MessageId> ids) {
        Map<MessageId, WallMessage> found = new HashMap<>();
        if (!ids.isEmpty()) {
            rows().messages()
                    .where(DSL.row(MESSAGE.THREAD, MESSAGE.NUMBER)
                            .in(ids.stream()
                                    .distinct()
                                    .map(id -> DSL.row(id.thread().value(), id.number()))
                                    .toList()))
                    .fetch(WallRows::message)
                    .forEach(message -> found.put(message.id(), message));
        }
        return found;
    }

    private static Condition is(ThreadId thread, int number) {
        return MESSAGE.THREAD.eq(thread.value()).and(MESSAGE.NUMBER.eq(number));
    }

    @Override
    public boolean edit(
            ThreadId thread, int number, int version, Actor by, String title, String text, String html, Instant now) {
        long actor = actors.number(by);
        int changed = sql.update(MESSAGE)
                .set(MESSAGE.VERSION, version + 1)
                .set(MESSAGE.HTML, html)
                .set(MESSAGE.HTML_MADE, Codec.millis(now))
                .set(MESSAGE.EDITED, Codec.millis(now))
                .set(MESSAGE.EDITED_BY, actor)
                .where(is(thread, number))
                .and(MESSAGE.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            return false;
        }
        insertVersion(thread, number, version + 1, actor, number == 1 ? title : "", text, now);
        if (number == 1) {
            sql.update(THREAD)
                    .set(THREAD.TITLE, title)
                    .where(THREAD.ID.eq(thread.value()))
                    .execute();
        }
        return true;
    }

    @Override
    public void keep(ThreadId thread, int number, int version, String html, Instant now) {
        sql.update(MESSAGE)
                .set(MESSAGE.HTML, html)
                .set(MESSAGE.HTML_MADE, Codec.millis(now))
                .where(is(thread, number))
                .and(MESSAGE.VERSION.eq(version))
                .execute();
    }

    @Override
    public List<MessageVersion> versions(ThreadId thread, int number) {
        return sql.select(MESSAGE_VERSION.fields())
                .select(ACTOR.NAME, ACTOR.ACCOUNT)
                .from(MESSAGE_VERSION)
                .join(ACTOR)
                .on(ACTOR.ID.eq(MESSAGE_VERSION.ACTOR))
                .where(MESSAGE_VERSION.THREAD.eq(thread.value()))
                .and(MESSAGE_VERSION.NUMBER.eq(number))
                .orderBy(MESSAGE_VERSION.VERSION)
                .fetch(row -> new MessageVersion(
                        row.get(MESSAGE_VERSION.VERSION),
                        ActorRows.actor(row),
                        Codec.instant(row.get(MESSAGE_VERSION.TIMESTAMP)),
                        row.get(MESSAGE_VERSION.TITLE),
                        row.get(MESSAGE_VERSION.TEXT)));
    }

    @Override
    public void remove(ThreadId thread, int number, Optional<WallMessage.Removal> removal) {
        sql.update(MESSAGE)
                .set(
                        MESSAGE.REMOVED,
                        removal.map(gone -> Codec.millis(gone.at())).orElse(null))
                .set(
                        MESSAGE.REMOVED_BY,
                        removal.map(gone -> actors.number(gone.by())).orElse(null))
                .set(
                        MESSAGE.REMOVED_ROLE,
                        removal.map(gone -> gone.role().ordinal()).orElse(null))
                .set(
                        MESSAGE.REMOVED_REASON,
                        removal.map(WallMessage.Removal::reason).orElse(null))
                .where(is(thread, number))
                .execute();
    }

    @Override
    public void close(ThreadId thread, WallThread.Closing closing) {
        sql.update(THREAD)
                .set(THREAD.CLOSED, Codec.millis(closing.at()))
                .set(THREAD.CLOSED_BY, actors.number(closing.by()))
                .set(THREAD.CLOSED_ROLE, closing.role().ordinal())
                .set(THREAD.CLOSED_REASON, closing.reason())
                .setNull(THREAD.REOPENED_ROLE)
                .where(THREAD.ID.eq(thread.value()))
                .execute();
    }

    @Override
    public void reopen(ThreadId thread, Optional<WallRole> by) {
        sql.update(THREAD)
                .setNull(THREAD.CLOSED)
                .setNull(THREAD.CLOSED_BY)
                .setNull(THREAD.CLOSED_ROLE)
                .setNull(THREAD.CLOSED_REASON)
                .set(THREAD.REOPENED_ROLE, by.map(WallRole::ordinal).orElse(null))
                .where(THREAD.ID.eq(thread.value()))
                .execute();
    }

    @Override
    public void setDeleted(ThreadId thread, boolean deleted) {
        sql.update(THREAD)
                .set(THREAD.DELETED, deleted)
                .where(THREAD.ID.eq(thread.value()))
                .execute();
        // Lines about the thread carry its title. Details are written in order of their names, so "thread" is the last.
        String about = "%thread=" + thread;
        int hidden = deleted ? Codec.hidden(Set.of(HiddenPart.TEXT, HiddenPart.SUMMARY)) : 0;
        sql.update(RECENT_CHANGE)
                .set(RECENT_CHANGE.HIDDEN, hidden)
                .where(RECENT_CHANGE.LOG_TYPE.eq("wall"))
                .and(RECENT_CHANGE.LOG_DETAILS.like(about))
                .execute();
        sql.update(LOG_ENTRY)
                .set(LOG_ENTRY.HIDDEN, hidden)
                .where(LOG_ENTRY.TYPE.eq("wall"))
                .and(LOG_ENTRY.DETAILS.like(about))
                .execute();
    }

    @Override
    public void record(WallEvent event) {
        sql.insertInto(WALL_EVENT)
                .set(WALL_EVENT.WALL, event.wall().value())
                .set(WALL_EVENT.THREAD, event.thread().value())
                .set(WALL_EVENT.NUMBER, event.number())
                .set(WALL_EVENT.KIND, event.kind().name())
                .set(WALL_EVENT.ACTOR, actors.number(event.actor()))
                .set(WALL_EVENT.TIMESTAMP, Codec.millis(event.at()))
                .set(WALL_EVENT.REASON, event.reason())
                .execute();
    }

    @Override
    public Slice<WallEvent> history(UserId wall, boolean deleted, Slice.Request slice) {
        Condition shown = deleted ? DSL.noCondition() : THREAD.DELETED.isFalse();
        return NEWEST_EVENT.slice(
                events().and(WALL_EVENT.WALL.eq(wall.value())).and(shown), slice, SqlWallStore::event);
    }

    @Override
    public Slice<WallEvent> history(ThreadId thread, Slice.Request slice) {
        return NEWEST_EVENT.slice(events().and(WALL_EVENT.THREAD.eq(thread.value())), slice, SqlWallStore::event);
    }

    private SelectConditionStep<Record> events() {
        return sql.select(WALL_EVENT.fields())
                .select(THREAD.TITLE, ACTOR.NAME, ACTOR.ACCOUNT)
                .from(WALL_EVENT)
                .join(THREAD)
                .on(THREAD.ID.eq(WALL_EVENT.THREAD))
                .join(ACTOR)
                .on(ACTOR.ID.eq(WALL_EVENT.ACTOR))
                .where(DSL.noCondition());
    }

    private static WallEvent event(Record row) {
        return new WallEvent(
                row.get(WALL_EVENT.ID),
                new UserId(row.get(WALL_EVENT.WALL)),
                new ThreadId(row.get(WALL_EVENT.THREAD)),
                row.get(THREAD.TITLE),
                row.get(WALL_EVENT.NUMBER),
                WallEvent.Kind.valueOf(row.get(WALL_EVENT.KIND)),
                ActorRows.actor(row),
                Codec.instant(row.get(WALL_EVENT.TIMESTAMP)),
                row.get(WALL_EVENT.REASON));
    }

    @Override
    public Slice<WallMessage> writtenBy(Actor author, Slice.Request slice) {
        Optional<Long> actor = actors.find(author);
        if (actor.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        return NEWEST_MESSAGE.slice(
                rows().messages()
                        .join(THREAD)
                        .on(THREAD.ID.eq(MESSAGE.THREAD))
                        .where(MESSAGE.ACTOR.eq(actor.get()))
                        .and(MESSAGE.REMOVED.isNull())
                        .and(THREAD.DELETED.isFalse()),
                slice,
                WallRows::message);
    }

    @Override
    public void report(ThreadId thread, int number, Actor by, String reason, Instant now) {
        sql.insertInto(MESSAGE_REPORT)
                .set(MESSAGE_REPORT.THREAD, thread.value())
                .set(MESSAGE_REPORT.NUMBER, number)
                .set(MESSAGE_REPORT.ACTOR, actors.number(by))
                .set(MESSAGE_REPORT.TIMESTAMP, Codec.millis(now))
                .set(MESSAGE_REPORT.REASON, reason)
                .onConflict(MESSAGE_REPORT.THREAD, MESSAGE_REPORT.NUMBER, MESSAGE_REPORT.ACTOR)
                .doNothing()
                .execute();
    }

    @Override
    public Slice<MessageReport> reports(Slice.Request slice) {
        // Of several reports of one message the first stands for all; it is the one with no earlier one beside it.
        var other = MESSAGE_REPORT.as("other");
        var otherTime = DSL.field(DSL.name("other", "timestamp"), Long.class);
        var otherActor = DSL.field(DSL.name("other", "actor"), Long.class);
        var same = DSL.field(DSL.name("other", "thread"), Long.class)
                .eq(MESSAGE_REPORT.THREAD)
                .and(DSL.field(DSL.name("other", "number"), Integer.class).eq(MESSAGE_REPORT.NUMBER))
                .and(DSL.field(DSL.name("other", "settled"), Long.class).isNull());
        var earlier = otherTime
                .lt(MESSAGE_REPORT.TIMESTAMP)
                .or(otherTime.eq(MESSAGE_REPORT.TIMESTAMP).and(otherActor.lt(MESSAGE_REPORT.ACTOR)));
        var count = DSL.field(DSL.selectCount().from(other).where(same)).as("reporters");
        return OLDEST_REPORT.slice(
                sql.select(MESSAGE_REPORT.fields())
                        .select(THREAD.WALL, THREAD.TITLE, ACTOR.NAME, ACTOR.ACCOUNT, count)
                        .from(MESSAGE_REPORT)
                        .join(THREAD)
                        .on(THREAD.ID.eq(MESSAGE_REPORT.THREAD))
                        .join(ACTOR)
                        .on(ACTOR.ID.eq(MESSAGE_REPORT.ACTOR))
                        .where(MESSAGE_REPORT.SETTLED.isNull())
                        .andNotExists(DSL.selectOne().from(other).where(same).and(earlier)),
                slice,
                row -> new MessageReport(
                        new ThreadId(row.get(MESSAGE_REPORT.THREAD)),
                        row.get(MESSAGE_REPORT.NUMBER),
                        new UserId(row.get(THREAD.WALL)),
                        row.get(THREAD.TITLE),
                        ActorRows.actor(row),
                        Codec.instant(row.get(MESSAGE_REPORT.TIMESTAMP)),
                        row.get(MESSAGE_REPORT.REASON),
                        row.get(count)));
    }

    @Override
    public long countReports() {
        return sql.fetchCount(sql.selectDistinct(MESSAGE_REPORT.THREAD, MESSAGE_REPORT.NUMBER)
                .from(MESSAGE_REPORT)
                .where(MESSAGE_REPORT.SETTLED.isNull()));
    }

    @Override
    public void settle(ThreadId thread, int number, Actor by, Instant now) {
        sql.update(MESSAGE_REPORT)
                .set(MESSAGE_REPORT.SETTLED, Codec.millis(now))
                .set(MESSAGE_REPORT.SETTLED_BY, actors.number(by))
                .where(MESSAGE_REPORT.THREAD.eq(thread.value()))
                .and(MESSAGE_REPORT.NUMBER.eq(number))
                .and(MESSAGE_REPORT.SETTLED.isNull())
                .execute();
    }
}
