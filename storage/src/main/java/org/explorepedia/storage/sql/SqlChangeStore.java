// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACCOUNT;
import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.PAGE_LINK;
import static org.explorepedia.storage.sql.Tables.RECENT_CHANGE;
import static org.explorepedia.storage.sql.Tables.WATCH;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Recent changes in a table. */
record SqlChangeStore(DSLContext sql, ActorRows actors, InstantSource clock) implements ChangeStore {

    private static final Paging NEWEST_FIRST = Paging.descending(RECENT_CHANGE.TIMESTAMP, RECENT_CHANGE.ID);

    @Override
    public RecentChange add(RecentChange change) {
        long time = Codec.millis(change.timestamp());
        long id = sql.insertInto(RECENT_CHANGE)
                .set(RECENT_CHANGE.KIND, change.kind().name())
                .set(RECENT_CHANGE.TIMESTAMP, time)
                .set(RECENT_CHANGE.ACTOR, actors.number(change.actor()))
                .set(RECENT_CHANGE.NAMESPACE, change.title().namespace())
                .set(RECENT_CHANGE.TITLE, change.title().dbKey())
                .set(RECENT_CHANGE.PAGE, change.page().map(PageId::value).orElse(null))
                .set(
                        RECENT_CHANGE.REVISION,
                        change.revision().map(RevisionId::value).orElse(null))
                .set(
                        RECENT_CHANGE.PREVIOUS,
                        change.previous().map(RevisionId::value).orElse(null))
                .set(RECENT_CHANGE.OLD_LENGTH, change.oldLength())
                .set(RECENT_CHANGE.NEW_LENGTH, change.newLength())
                .set(RECENT_CHANGE.MINOR, change.minor())
                .set(RECENT_CHANGE.BOT, change.bot())
                .set(RECENT_CHANGE.PATROLLED, change.patrolled())
                .set(RECENT_CHANGE.SUMMARY, change.summary())
                .set(RECENT_CHANGE.TAGS, Codec.words(change.tags()))
                .set(RECENT_CHANGE.LOG_TYPE, change.logType())
                .set(RECENT_CHANGE.LOG_ACTION, change.logAction())
                .set(RECENT_CHANGE.LOG_DETAILS, Codec.pairs(change.logDetails()))
                .set(RECENT_CHANGE.HIDDEN, Codec.hidden(change.hidden()))
                .returningResult(RECENT_CHANGE.ID)
                .fetchSingle()
                .value1();
        change.actor()
                .user()
                .ifPresent(user -> sql.update(ACCOUNT)
                        .set(ACCOUNT.LAST_ACTIVE, time)
                        .where(ACCOUNT.ID.eq(user.value()))
                        .and(ACCOUNT.LAST_ACTIVE.lt(time))
                        .execute());
        return find(RECENT_CHANGE.ID.eq(id)).orElseThrow();
    }

    private SelectOnConditionStep<Record> select() {
        return sql.select(RECENT_CHANGE.fields())
                .select(ACTOR.NAME, ACTOR.ACCOUNT)
                .from(RECENT_CHANGE)
                .join(ACTOR)
                .on(ACTOR.ID.eq(RECENT_CHANGE.ACTOR));
    }

    @Override
    public Slice<RecentChange> list(Filter filter, Slice.Request slice) {
        List<Condition> wanted = new ArrayList<>();
        wanted.add(DSL.trueCondition());
        filter.since().ifPresent(time -> wanted.add(RECENT_CHANGE.TIMESTAMP.ge(Codec.millis(time))));
        if (!filter.namespaces().isEmpty()) {
            wanted.add(
                    filter.invertNamespaces()
                            ? RECENT_CHANGE.NAMESPACE.notIn(filter.namespaces())
                            : RECENT_CHANGE.NAMESPACE.in(filter.namespaces()));
        }
        if (!filter.kinds().isEmpty()) {
            wanted.add(RECENT_CHANGE.KIND.in(
                    filter.kinds().stream().map(Enum::name).toList()));
        }
        if (filter.hideMinor()) {
            wanted.add(RECENT_CHANGE.MINOR.eq(false));
        }
        if (filter.hideBots()) {
            wanted.add(RECENT_CHANGE.BOT.eq(false));
        }
        if (filter.hideAnonymous()) {
            wanted.add(ACTOR.ACCOUNT.isNotNull());
        }
        if (filter.hideRegistered()) {
            wanted.add(ACTOR.ACCOUNT.isNull());
        }
        if (filter.hidePatrolled()) {
            wanted.add(RECENT_CHANGE.PATROLLED.eq(false));
        }
        filter.hideActor().ifPresent(actor -> wanted.add(ACTOR.NAME.ne(actor.name())));
        filter.watchedBy().ifPresent(user -> wanted.add(watchedBy(user.value())));
        filter.linkedFrom().ifPresent(page -> wanted.add(linkedFrom(page.value())));
        if (!filter.tag().isEmpty()) {
            wanted.add(RECENT_CHANGE.TAGS.contains("|" + filter.tag() + "|"));
        }
        if (filter.latestOnly()) {
            wanted.add(latest());
        }
        return NEWEST_FIRST.slice(select().where(DSL.and(wanted)), slice, SqlChangeStore::change);
    }

    @Override
    public Slice<RecentChange> by(String name, Slice.Request slice) {
        // By number, so that the index over the changes of somebody is used.
        long actor = actors.find(name).orElse(-1L);
        return NEWEST_FIRST.slice(select().where(RECENT_CHANGE.ACTOR.eq(actor)), slice, SqlChangeStore::change);
    }

    private Condition watchedBy(long account) {
        Field<Integer> subject = RECENT_CHANGE.NAMESPACE.minus(RECENT_CHANGE.NAMESPACE.mod(2));
        return DSL.exists(sql.selectOne()
                .from(WATCH)
                .where(WATCH.ACCOUNT.eq(account))
                .and(WATCH.NAMESPACE.eq(subject))
                .and(WATCH.TITLE.eq(RECENT_CHANGE.TITLE))
                .and(WATCH.EXPIRES.isNull().or(WATCH.EXPIRES.gt(Codec.millis(clock.instant())))));
    }

    private Condition linkedFrom(long page) {
        return DSL.exists(sql.selectOne()
                .from(PAGE_LINK)
                .where(PAGE_LINK.PAGE.eq(page))
                .and(PAGE_LINK.KIND.eq(LinkRows.number(LinkKind.PAGE)))
                .and(PAGE_LINK.NAMESPACE.eq(RECENT_CHANGE.NAMESPACE))
                .and(PAGE_LINK.TARGET.eq(RECENT_CHANGE.TITLE)));
    }

    private Condition latest() {
        Table<Record> later = RECENT_CHANGE.as("later");
        Field<Long> time = RevisionRows.in(later, RECENT_CHANGE.TIMESTAMP);
        return DSL.notExists(sql.selectOne()
                .from(later)
                .where(RevisionRows.in(later, RECENT_CHANGE.NAMESPACE).eq(RECENT_CHANGE.NAMESPACE))
                .and(RevisionRows.in(later, RECENT_CHANGE.TITLE).eq(RECENT_CHANGE.TITLE))
                .and(time.ge(RECENT_CHANGE.TIMESTAMP))
                .and(time.gt(RECENT_CHANGE.TIMESTAMP)
                        .or(RevisionRows.in(later, RECENT_CHANGE.ID).gt(RECENT_CHANGE.ID))));
    }

    @Override
    public Optional<RecentChange> findByRevision(RevisionId revision) {
        return find(RECENT_CHANGE.REVISION.eq(revision.value()));
    }

    private Optional<RecentChange> find(Condition condition) {
        return select().where(condition).orderBy(RECENT_CHANGE.ID).limit(1).fetchOptional(SqlChangeStore::change);
    }

    @Override
    public void setPatrolled(long id) {
        sql.update(RECENT_CHANGE)
                .set(RECENT_CHANGE.PATROLLED, true)
                .where(RECENT_CHANGE.ID.eq(id))
                .execute();
    }

    @Override
    public int prune(Instant before) {
        return sql.deleteFrom(RECENT_CHANGE)
                .where(RECENT_CHANGE.TIMESTAMP.lt(Codec.millis(before)))
                .execute();
    }

    private static RecentChange change(Record row) {
        return new RecentChange(
                row.get(RECENT_CHANGE.ID),
                RecentChange.Kind.valueOf(row.get(RECENT_CHANGE.KIND)),
                Codec.instant(row.get(RECENT_CHANGE.TIMESTAMP)),
                ActorRows.actor(row),
                Title.of(row.get(RECENT_CHANGE.NAMESPACE), row.get(RECENT_CHANGE.TITLE)),
                Optional.ofNullable(row.get(RECENT_CHANGE.PAGE)).map(PageId::new),
                Optional.ofNullable(row.get(RECENT_CHANGE.REVISION)).map(RevisionId::new),
                Optional.ofNullable(row.get(RECENT_CHANGE.PREVIOUS)).map(RevisionId::new),
                row.get(RECENT_CHANGE.OLD_LENGTH),
                row.get(RECENT_CHANGE.NEW_LENGTH),
                row.get(RECENT_CHANGE.MINOR),
                row.get(RECENT_CHANGE.BOT),
                row.get(RECENT_CHANGE.PATROLLED),
                row.get(RECENT_CHANGE.SUMMARY),
                Codec.words(row.get(RECENT_CHANGE.TAGS)),
                row.get(RECENT_CHANGE.LOG_TYPE),
                row.get(RECENT_CHANGE.LOG_ACTION),
                Codec.pairs(row.get(RECENT_CHANGE.LOG_DETAILS)),
                Codec.hidden(row.get(RECENT_CHANGE.HIDDEN)));
    }
}
