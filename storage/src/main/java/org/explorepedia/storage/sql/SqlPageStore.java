// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACCOUNT;
import static org.explorepedia.storage.sql.Tables.EXTERNAL_LINK;
import static org.explorepedia.storage.sql.Tables.PAGE;
import static org.explorepedia.storage.sql.Tables.PAGE_LINK;
import static org.explorepedia.storage.sql.Tables.PAGE_PROPERTY;
import static org.explorepedia.storage.sql.Tables.REDIRECT;
import static org.explorepedia.storage.sql.TalkTables.TALK_COMMENT;

import com.ibm.icu.lang.UCharacter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.PageStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Pages in tables. */
record SqlPageStore(DSLContext sql, Statistics statistics, CategoryRows categories, InstantSource clock)
        implements PageStore {

    private static final Paging BY_TITLE = Paging.ascending(PAGE.TITLE);
    private static final Duration ACTIVE = Duration.ofDays(30);

    /** Suggestions are sorted by length among so many; a prefix that more titles share is a very short one. */
    private static final int CANDIDATES = 1_000;

    @Override
    public Optional<Page> find(Title title) {
        return title.isExternal() ? Optional.empty() : find(PageRows.is(title));
    }

    @Override
    public Optional<Page> find(PageId id) {
        return find(PAGE.ID.eq(id.value()));
    }

    @Override
    public Map<Title, Page> find(Collection<Title> titles) {
        return PageRows.find(sql, titles);
    }

    private Optional<Page> find(Condition condition) {
        return sql.select(PageRows.COLUMNS)
                .from(PAGE)
                .where(condition)
                .and(PageRows.complete())
                .fetchOptional(PageRows::page);
    }

    @Override
    public Optional<PageId> create(Title title, String contentModel, Instant now) {
        return insert(Optional.empty(), title, contentModel, now);
    }

    @Override
    public Optional<PageId> restore(PageId id, Title title, String contentModel, Instant now) {
        return insert(Optional.of(id), title, contentModel, now);
    }

    private Optional<PageId> insert(Optional<PageId> id, Title title, String contentModel, Instant now) {
        var insert = sql.insertInto(PAGE)
                .set(PAGE.NAMESPACE, title.namespace())
                .set(PAGE.TITLE, title.dbKey())
                .set(PAGE.TITLE_FOLDED, fold(title.dbKey()))
                .set(PAGE.REDIRECT, false)
                .set(PAGE.LENGTH, 0L)
                .set(PAGE.TOUCHED, Codec.millis(now))
                .set(PAGE.CONTENT_MODEL, contentModel)
                .set(PAGE.RANDOM, ThreadLocalRandom.current().nextDouble());
        if (id.isPresent()) {
            insert = insert.set(PAGE.ID, id.get().value());
        }
        return insert.onConflictDoNothing()
                .returningResult(PAGE.ID)
                .fetchOptional()
                .map(row -> new PageId(row.value1()));
    }

    @Override
    public boolean setLatest(
            PageId page,
            Optional<RevisionId> expected,
            RevisionId latest,
            long length,
            boolean redirect,
            String contentModel,
            Instant now) {
        Record before = sql.select(PAGE.NAMESPACE, PAGE.LATEST, PAGE.REDIRECT)
                .from(PAGE)
                .where(PAGE.ID.eq(page.value()))
                .fetchOne();
        if (before == null) {
            return false;
        }
        int changed = sql.update(PAGE)
                .set(PAGE.LATEST, latest.value())
                .set(PAGE.LENGTH, length)
                .set(PAGE.REDIRECT, redirect)
                .set(PAGE.CONTENT_MODEL, contentModel)
                .set(PAGE.TOUCHED, Codec.millis(now))
                .where(PAGE.ID.eq(page.value()))
                .and(expected.map(id -> PAGE.LATEST.eq(id.value())).orElse(PAGE.LATEST.isNull()))
                .execute();
        if (changed == 0) {
            return false;
        }
        int namespace = before.get(PAGE.NAMESPACE);
        statistics.add(Statistics.PAGES, namespace, before.get(PAGE.LATEST) == null ? 1 : 0);
        statistics.add(Statistics.REDIRECTS, namespace, (redirect ? 1 : 0) - (before.get(PAGE.REDIRECT) ? 1 : 0));
        return true;
    }

    @Override
    public boolean rename(PageId id, Title title, Instant now) {
        Optional<Page> page = find(id);
        boolean free =
                sql.selectOne().from(PAGE).where(PageRows.is(title)).fetch().isEmpty();
        if (page.isEmpty() || !free) {
            return false;
        }
        sql.update(PAGE)
                .set(PAGE.NAMESPACE, title.namespace())
                .set(PAGE.TITLE, title.dbKey())
                .set(PAGE.TITLE_FOLDED, fold(title.dbKey()))
                .set(PAGE.TOUCHED, Codec.millis(now))
                .where(PAGE.ID.eq(id.value()))
                .execute();
        count(page.get(), page.get().title().namespace(), -1);
        count(page.get(), title.namespace(), 1);
        categories.moved(id, page.get().title().namespace(), title);
        return true;
    }

    @Override
    public void remove(PageId id) {
        Optional<Page> page = find(id);
        page.ifPresent(gone -> count(gone, gone.title().namespace(), -1));
        categories.removeMember(id);
        sql.deleteFrom(PAGE_LINK).where(PAGE_LINK.PAGE.eq(id.value())).execute();
        sql.deleteFrom(EXTERNAL_LINK).where(EXTERNAL_LINK.PAGE.eq(id.value())).execute();
        sql.deleteFrom(PAGE_PROPERTY).where(PAGE_PROPERTY.PAGE.eq(id.value())).execute();
        sql.deleteFrom(TALK_COMMENT).where(TALK_COMMENT.PAGE.eq(id.value())).execute();
        sql.deleteFrom(REDIRECT).where(REDIRECT.PAGE.eq(id.value())).execute();
        sql.deleteFrom(PAGE).where(PAGE.ID.eq(id.value())).execute();
    }

    private void count(Page page, int namespace, int change) {
        statistics.add(Statistics.PAGES, namespace, change);
        statistics.add(Statistics.REDIRECTS, namespace, page.redirect() ? change : 0);
    }

    @Override
    public void touch(Collection<PageId> pages, Instant now) {
        // In one order, so that two who touch the same pages do not wait for each other.
        List<Long> ids = pages.stream().map(PageId::value).sorted().distinct().toList();
        PageRows.chunks(ids)
                .forEach(chunk -> sql.update(PAGE)
                        .set(PAGE.TOUCHED, Codec.millis(now))
                        .where(PAGE.ID.in(chunk))
                        .and(PAGE.TOUCHED.lt(Codec.millis(now)))
                        .execute());
    }

    @Override
    public Slice<Page> list(
            int namespace, String prefix, String from, Optional<Boolean> redirects, Slice.Request slice) {
        return BY_TITLE.slice(
                sql.select(PageRows.COLUMNS)
                        .from(PAGE)
                        .where(PAGE.NAMESPACE.eq(namespace))
                        .and(Paging.startsWith(PAGE.TITLE, prefix))
                        .and(from.isEmpty() ? DSL.noCondition() : PAGE.TITLE.ge(from))
                        .and(redirects.<Condition>map(PAGE.REDIRECT::eq).orElse(DSL.noCondition()))
                        .and(PageRows.complete()),
                slice,
                PageRows::page);
    }

    @Override
    public Optional<Page> random(Set<Integer> namespaces) {
        double from = ThreadLocalRandom.current().nextDouble();
        Optional<Record> above = nearest(namespaces, PAGE.RANDOM.ge(from));
        return above.or(() -> nearest(namespaces, PAGE.RANDOM.lt(from))).map(PageRows::page);
    }

    /** The first of each namespace, for one look into the index each, and the first of those. */
    private Optional<Record> nearest(Set<Integer> namespaces, Condition range) {
        return namespaces.stream()
                .flatMap(namespace -> sql
                        .select(PageRows.COLUMNS)
                        .select(PAGE.RANDOM)
                        .from(PAGE)
                        .where(PAGE.NAMESPACE.eq(namespace))
                        .and(PAGE.REDIRECT.eq(false))
                        .and(range)
                        .and(PageRows.complete())
                        .orderBy(PAGE.RANDOM)
                        .limit(1)
                        .fetch()
                        .stream())
                .map(row -> (Record) row)
                .min(Comparator.comparing(row -> row.get(PAGE.RANDOM)));
    }

    @Override
    public List<Title> suggest(int namespace, String prefix, int limit) {
        return sql
                .select(PAGE.NAMESPACE, PAGE.TITLE)
                .from(PAGE)
                .where(PAGE.NAMESPACE.eq(namespace))
                .and(Paging.startsWith(PAGE.TITLE_FOLDED, fold(prefix.replace(' ', '_'))))
                .and(PageRows.complete())
                .orderBy(PAGE.TITLE_FOLDED)
                .limit(CANDIDATES)
                .fetch(PageRows::title)
                .stream()
                .sorted(Comparator.<Title>comparingInt(title -> title.dbKey().length())
                        .thenComparing(Title::dbKey))
                .limit(limit)
                .toList();
    }

    @Override
    public Counts counts(Set<Integer> contentNamespaces) {
        Map<String, Map<Integer, Long>> counts = statistics.all();
        Map<Integer, Long> pages = counts.getOrDefault(Statistics.PAGES, Map.of());
        Map<Integer, Long> redirects = counts.getOrDefault(Statistics.REDIRECTS, Map.of());
        long articles = contentNamespaces.stream()
                .mapToLong(namespace -> pages.getOrDefault(namespace, 0L) - redirects.getOrDefault(namespace, 0L))
                .sum();
        long active = sql.fetchCount(
                ACCOUNT, ACCOUNT.LAST_ACTIVE.ge(Codec.millis(clock.instant().minus(ACTIVE))));
        return new Counts(
                pages.values().stream().mapToLong(Long::longValue).sum(),
                articles,
                sum(counts, Statistics.EDITS),
                sum(counts, Statistics.ACCOUNTS),
                active,
                pages.getOrDefault(Namespace.FILE, 0L) - redirects.getOrDefault(Namespace.FILE, 0L));
    }

    private static long sum(Map<String, Map<Integer, Long>> counts, String name) {
        return counts.getOrDefault(name, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String fold(String key) {
        return UCharacter.foldCase(key, true);
    }
}
