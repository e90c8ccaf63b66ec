// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.WATCH;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WatchedPage;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.WatchStore;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Watchlists in a table. */
record SqlWatchStore(DSLContext sql) implements WatchStore {

    private static final Paging BY_TITLE = Paging.ascending(WATCH.NAMESPACE, WATCH.TITLE);

    @Override
    public void watch(UserId user, Title title, Expiry expiry) {
        Title subject = title.subjectPage();
        sql.insertInto(WATCH)
                .set(WATCH.ACCOUNT, user.value())
                .set(WATCH.NAMESPACE, subject.namespace())
                .set(WATCH.TITLE, subject.dbKey())
                .set(WATCH.EXPIRES, Codec.expires(expiry))
                .onConflict(WATCH.ACCOUNT, WATCH.NAMESPACE, WATCH.TITLE)
                .doUpdate()
                .set(WATCH.EXPIRES, Codec.expires(expiry))
                .execute();
    }

    @Override
    public void unwatch(UserId user, Title title) {
        sql.deleteFrom(WATCH).where(of(user)).and(of(title)).execute();
    }

    private static Condition of(UserId user) {
        return WATCH.ACCOUNT.eq(user.value());
    }

    private static Condition of(Title title) {
        Title subject = title.subjectPage();
        return WATCH.NAMESPACE.eq(subject.namespace()).and(WATCH.TITLE.eq(subject.dbKey()));
    }

    private static Condition lasts(Instant now) {
        return WATCH.EXPIRES.isNull().or(WATCH.EXPIRES.gt(Codec.millis(now)));
    }

    @Override
    public boolean isWatched(UserId user, Title title, Instant now) {
        return sql.fetchExists(WATCH, of(user).and(of(title)).and(lasts(now)));
    }

    @Override
    public Set<Title> watched(UserId user, Collection<Title> titles, Instant now) {
        Set<Title> subjects = new HashSet<>();
        PageRows.byNamespace(titles.stream().map(Title::subjectPage).toList())
                .forEach((namespace, keys) -> PageRows.chunks(keys)
                        .forEach(chunk -> sql.selectFrom(WATCH)
                                .where(of(user))
                                .and(WATCH.NAMESPACE.eq(namespace))
                                .and(WATCH.TITLE.in(chunk))
                                .and(lasts(now))
                                .forEach(row -> subjects.add(title(row)))));
        return titles.stream()
                .filter(title -> subjects.contains(title.subjectPage().withoutFragment()))
                .collect(Collectors.toSet());
    }

    private static Title title(Record row) {
        return Title.of(row.get(WATCH.NAMESPACE), row.get(WATCH.TITLE));
    }

    @Override
    public Slice<WatchedPage> list(UserId user, Slice.Request slice, Instant now) {
        return BY_TITLE.slice(
                sql.selectFrom(WATCH).where(of(user)).and(lasts(now)),
                slice,
                row -> new WatchedPage(
                        user,
                        title(row),
                        Codec.optionalInstant(row.get(WATCH.UNSEEN_SINCE)),
                        Codec.expiry(row.get(WATCH.EXPIRES))));
    }

    @Override
    public long count(UserId user) {
        return sql.fetchCount(WATCH, of(user));
    }

    @Override
    public long watchers(Title title) {
        return sql.fetchCount(WATCH, of(title));
    }

    @Override
    public List<UserId> watchersOf(Title title, Instant now) {
        return sql.select(WATCH.ACCOUNT)
                .from(WATCH)
                .where(of(title))
                .and(lasts(now))
                .orderBy(WATCH.ACCOUNT)
                .fetch(row -> new UserId(row.value1()));
    }

    @Override
    public List<UserId> markChanged(Title title, Optional<UserId> except, Instant now) {
        return sql
                .update(WATCH)
                .set(WATCH.UNSEEN_SINCE, Codec.millis(now))
                .where(of(title))
                .and(except.map(user -> WATCH.ACCOUNT.ne(user.value())).orElse(DSL.noCondition()))
                .and(WATCH.UNSEEN_SINCE.isNull())
                .and(lasts(now))
                .returningResult(WATCH.ACCOUNT)
                .fetch()
                .stream()
                .map(row -> new UserId(row.value1()))
                .toList();
    }

    @Override
    public void markSeen(UserId user, Title title) {
        sql.update(WATCH)
                .setNull(WATCH.UNSEEN_SINCE)
                .where(of(user))
                .and(of(title))
                .and(WATCH.UNSEEN_SINCE.isNotNull())
                .execute();
    }

    @Override
    public void markAllSeen(UserId user) {
        sql.update(WATCH)
                .setNull(WATCH.UNSEEN_SINCE)
                .where(of(user))
                .and(WATCH.UNSEEN_SINCE.isNotNull())
                .execute();
    }

    @Override
    public void move(Title from, Title to) {
        Title subject = to.subjectPage();
        if (subject.equals(from.subjectPage())) {
            return;
        }
        List<Long> already = sql.select(WATCH.ACCOUNT).from(WATCH).where(of(to)).fetch(WATCH.ACCOUNT);
        PageRows.chunks(already)
                .forEach(chunk -> sql.deleteFrom(WATCH)
                        .where(of(from))
                        .and(WATCH.ACCOUNT.in(chunk))
                        .execute());
        sql.update(WATCH)
                .set(WATCH.NAMESPACE, subject.namespace())
                .set(WATCH.TITLE, subject.dbKey())
                .where(of(from))
                .execute();
    }

    @Override
    public void clear(UserId user) {
        sql.deleteFrom(WATCH).where(of(user)).execute();
    }
}
