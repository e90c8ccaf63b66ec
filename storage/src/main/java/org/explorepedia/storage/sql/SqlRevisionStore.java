// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.PAGE;
import static org.explorepedia.storage.sql.Tables.RECENT_CHANGE;
import static org.explorepedia.storage.sql.Tables.REVISION;
import static org.explorepedia.storage.sql.Tables.REVISION_TAG;
import static org.explorepedia.storage.sql.Tables.TEXT_ROW;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Revisions in tables. */
record SqlRevisionStore(DSLContext sql, ActorRows actors, TextRows texts, Statistics statistics)
        implements RevisionStore {

    private static final Paging NEWEST_FIRST = Paging.descending(REVISION.TIMESTAMP, REVISION.ID);
    private static final Table<Record> PARENT = REVISION.as("parent");
    private static final Field<Long> PREVIOUS_LENGTH = DSL.coalesce(
                    RevisionRows.in(PARENT, REVISION.LENGTH), DSL.inline(0L))
            .as("previous_length");

    @Override
    public Revision insert(NewRevision revision) {
        TextRows.Stored text = texts.store(revision.text());
        long id = sql.insertInto(REVISION)
                .set(REVISION.PAGE, revision.page().value())
                .set(REVISION.PARENT, revision.parent().map(RevisionId::value).orElse(null))
                .set(REVISION.ACTOR, actors.number(revision.author()))
                .set(REVISION.TIMESTAMP, Codec.millis(revision.timestamp()))
                .set(REVISION.SUMMARY, revision.summary())
                .set(REVISION.MINOR, revision.minor())
                .set(REVISION.LENGTH, text.length())
                .set(REVISION.SHA1, text.sha1())
                .set(REVISION.TEXT, text.id())
                .set(REVISION.CONTENT_MODEL, revision.contentModel())
                .set(REVISION.TAGS, Codec.words(revision.tags()))
                .set(REVISION.HIDDEN, 0)
                .returningResult(REVISION.ID)
                .fetchSingle()
                .value1();
        tag(id, revision.tags());
        statistics.add(Statistics.EDITS, 0, 1);
        return new Revision(
                new RevisionId(id),
                revision.page(),
                revision.parent(),
                revision.author(),
                Codec.instant(Codec.millis(revision.timestamp())),
                revision.summary(),
                revision.minor(),
                text.length(),
                text.sha1(),
                revision.contentModel(),
                revision.tags(),
                Set.of());
    }

    private SelectOnConditionStep<Record> select() {
        return sql.select(RevisionRows.COLUMNS).from(REVISION).join(ACTOR).on(ACTOR.ID.eq(REVISION.ACTOR));
    }

    @Override
    public Optional<Revision> find(RevisionId id) {
        return select().where(REVISION.ID.eq(id.value())).fetchOptional(RevisionRows::revision);
    }

    @Override
    public Map<RevisionId, Revision> find(Collection<RevisionId> ids) {
        Map<RevisionId, Revision> found = new HashMap<>();
        for (List<Long> chunk : PageRows.chunks(numbers(ids))) {
            for (Record row : select().where(REVISION.ID.in(chunk)).fetch()) {
                Revision revision = RevisionRows.revision(row);
                found.put(revision.id(), revision);
            }
        }
        return found;
    }

    @Override
    public Optional<String> text(RevisionId id) {
        return Optional.ofNullable(texts(List.of(id)).get(id));
    }

    @Override
    public Map<RevisionId, String> texts(Collection<RevisionId> ids) {
        Map<RevisionId, String> found = new HashMap<>();
        for (List<Long> chunk : PageRows.chunks(numbers(ids))) {
            for (Record row : sql.select(REVISION.ID, TEXT_ROW.LENGTH, TEXT_ROW.ENCODING, TEXT_ROW.DATA)
                    .from(REVISION)
                    .join(TEXT_ROW)
                    .on(TEXT_ROW.ID.eq(REVISION.TEXT))
                    .where(REVISION.ID.in(chunk))
                    .fetch()) {
                found.put(new RevisionId(row.get(REVISION.ID)), TextRows.text(row));
            }
        }
        return found;
    }

    private static List<Long> numbers(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).distinct().toList();
    }

    @Override
    public Slice<Revision> history(PageId page, HistoryFilter filter, Slice.Request slice) {
        Condition wanted = REVISION.PAGE.eq(page.value());
        if (filter.before().isPresent()) {
            wanted = wanted.and(
                    REVISION.TIMESTAMP.lt(Codec.millis(filter.before().get())));
        }
        if (filter.since().isPresent()) {
            wanted =
                    wanted.and(REVISION.TIMESTAMP.ge(Codec.millis(filter.since().get())));
        }
        if (!filter.tag().isEmpty()) {
            wanted = wanted.and(isTagged(filter.tag()));
        }
        return NEWEST_FIRST.slice(select().where(wanted), slice, RevisionRows::revision);
    }

    private Condition isTagged(String tag) {
        return DSL.exists(sql.selectOne()
                .from(REVISION_TAG)
                .where(REVISION_TAG.TAG.eq(tag))
                .and(REVISION_TAG.REVISION.eq(REVISION.ID)));
    }

    @Override
    public Optional<Revision> neighbour(Revision revision, boolean newer) {
        var of = select().where(REVISION.PAGE.eq(revision.page().value()))
                .and(newer ? after(revision) : before(revision));
        return (newer
                        ? of.orderBy(REVISION.TIMESTAMP.asc(), REVISION.ID.asc())
                        : of.orderBy(REVISION.TIMESTAMP.desc(), REVISION.ID.desc()))
                .limit(1)
                .fetchOptional(RevisionRows::revision);
    }

    private static Condition after(Revision revision) {
        long time = Codec.millis(revision.timestamp());
        return REVISION.TIMESTAMP
                .ge(time)
                .and(REVISION.TIMESTAMP.gt(time).or(REVISION.ID.gt(revision.id().value())));
    }

    private static Condition before(Revision revision) {
        long time = Codec.millis(revision.timestamp());
        return REVISION.TIMESTAMP
                .le(time)
                .and(REVISION.TIMESTAMP.lt(time).or(REVISION.ID.lt(revision.id().value())));
    }

    @Override
    public Optional<Revision> first(PageId page) {
        return select().where(REVISION.PAGE.eq(page.value()))
                .orderBy(REVISION.TIMESTAMP.asc(), REVISION.ID.asc())
                .limit(1)
                .fetchOptional(RevisionRows::revision);
    }

    @Override
    public Optional<Revision> lastNotBy(PageId page, Actor author) {
        return newest(REVISION.PAGE.eq(page.value()).and(ACTOR.NAME.ne(author.name())));
    }

    @Override
    public Optional<Revision> at(PageId page, Instant time) {
        return newest(REVISION.PAGE.eq(page.value()).and(REVISION.TIMESTAMP.le(Codec.millis(time))));
    }

    private Optional<Revision> newest(Condition condition) {
        return select().where(condition)
                .orderBy(REVISION.TIMESTAMP.desc(), REVISION.ID.desc())
                .limit(1)
                .fetchOptional(RevisionRows::revision);
    }

    @Override
    public Between between(PageId page, RevisionId older, RevisionId newer, int limit) {
        Map<RevisionId, Revision> ends = find(List.of(older, newer));
        Revision from = ends.get(older);
        Revision to = ends.get(newer);
        if (from == null || to == null) {
            return new Between(0, List.of(), false);
        }
        Condition inside = REVISION.PAGE.eq(page.value()).and(after(from)).and(before(to));
        long count = sql.fetchCount(REVISION, inside);
        List<String> names = sql.selectDistinct(ACTOR.NAME)
                .from(REVISION)
                .join(ACTOR)
                .on(ACTOR.ID.eq(REVISION.ACTOR))
                .where(inside)
                .and(REVISION.HIDDEN.eq(0))
                .orderBy(ACTOR.NAME)
                .limit(limit + 1)
                .fetch(ACTOR.NAME);
        return new Between(count, names.subList(0, Math.min(limit, names.size())), names.size() > limit);
    }

    @Override
    public long count(PageId page) {
        return sql.fetchCount(REVISION, REVISION.PAGE.eq(page.value()));
    }

    @Override
    public Slice<Contribution> contributions(Actor author, ContributionFilter filter, Slice.Request slice) {
        Optional<Long> actor = actors.find(author);
        if (actor.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        Condition wanted = REVISION.ACTOR.eq(actor.get());
        if (!filter.namespaces().isEmpty()) {
            wanted = wanted.and(PAGE.NAMESPACE.in(filter.namespaces()));
        }
        if (filter.newPagesOnly()) {
            wanted = wanted.and(REVISION.PARENT.isNull());
        }
        if (filter.latestOnly()) {
            wanted = wanted.and(PAGE.LATEST.eq(REVISION.ID));
        }
        if (filter.hideMinor()) {
            wanted = wanted.and(REVISION.MINOR.eq(false));
        }
        if (!filter.tag().isEmpty()) {
            wanted = wanted.and(isTagged(filter.tag()));
        }
        return NEWEST_FIRST.slice(contributions().where(wanted), slice, SqlRevisionStore::contribution);
    }

    @Override
    public Map<RevisionId, Contribution> contributions(Collection<RevisionId> ids) {
        Map<RevisionId, Contribution> found = new HashMap<>();
        if (!ids.isEmpty()) {
            contributions()
                    .where(REVISION.ID.in(
                            ids.stream().map(RevisionId::value).distinct().toList()))
                    .fetch(SqlRevisionStore::contribution)
                    .forEach(one -> found.put(one.revision().id(), one));
        }
        return found;
    }

    private SelectOnConditionStep<Record> contributions() {
        return sql.select(RevisionRows.COLUMNS)
                .select(PAGE.NAMESPACE, PAGE.TITLE, PAGE.LATEST, PREVIOUS_LENGTH)
                .from(REVISION)
                .join(ACTOR)
                .on(ACTOR.ID.eq(REVISION.ACTOR))
                .join(PAGE)
                .on(PAGE.ID.eq(REVISION.PAGE))
                .leftJoin(PARENT)
                .on(RevisionRows.in(PARENT, REVISION.ID).eq(REVISION.PARENT));
    }

    private static Contribution contribution(Record row) {
        return new Contribution(
                RevisionRows.revision(row),
                PageRows.title(row),
                row.get(REVISION.ID).equals(row.get(PAGE.LATEST)),
                row.get(PREVIOUS_LENGTH));
    }

    @Override
    public Optional<RevisionId> findImported(PageId page, Instant timestamp, String sha1) {
        return sql.select(REVISION.ID)
                .from(REVISION)
                .where(REVISION.PAGE.eq(page.value()))
                .and(REVISION.TIMESTAMP.eq(Codec.millis(timestamp)))
                .and(REVISION.SHA1.eq(sha1))
                .orderBy(REVISION.ID)
                .limit(1)
                .fetchOptional()
                .map(row -> new RevisionId(row.value1()));
    }

    @Override
    public void hide(RevisionId id, Set<HiddenPart> parts) {
        sql.update(REVISION)
                .set(REVISION.HIDDEN, Codec.hidden(parts))
                .where(REVISION.ID.eq(id.value()))
                .execute();
        // Recent changes show the same summary and author.
        sql.update(RECENT_CHANGE)
                .set(RECENT_CHANGE.HIDDEN, Codec.hidden(parts))
                .where(RECENT_CHANGE.REVISION.eq(id.value()))
                .execute();
    }

    @Override
    public void addTags(RevisionId id, Set<String> tags) {
        Optional<Revision> revision = find(id);
        if (revision.isEmpty()) {
            return;
        }
        Set<String> all = new TreeSet<>(revision.get().tags());
        all.addAll(tags);
        sql.update(REVISION)
                .set(REVISION.TAGS, Codec.words(all))
                .where(REVISION.ID.eq(id.value()))
                .execute();
        sql.update(RECENT_CHANGE)
                .set(RECENT_CHANGE.TAGS, Codec.words(all))
                .where(RECENT_CHANGE.REVISION.eq(id.value()))
                .execute();
        tag(id.value(), tags);
    }

    private void tag(long revision, Set<String> tags) {
        for (String tag : tags) {
            sql.insertInto(REVISION_TAG)
                    .set(REVISION_TAG.TAG, tag)
                    .set(REVISION_TAG.REVISION, revision)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    @Override
    public void reassign(PageId from, PageId to) {
        sql.update(REVISION)
                .set(REVISION.PAGE, to.value())
                .where(REVISION.PAGE.eq(from.value()))
                .execute();
    }
}
