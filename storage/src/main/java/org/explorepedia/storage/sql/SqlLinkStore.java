// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.CATEGORY;
import static org.explorepedia.storage.sql.Tables.EXTERNAL_LINK;
import static org.explorepedia.storage.sql.Tables.PAGE;
import static org.explorepedia.storage.sql.Tables.PAGE_LINK;
import static org.explorepedia.storage.sql.Tables.PAGE_PROPERTY;
import static org.explorepedia.storage.sql.Tables.REDIRECT;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Links in tables. */
record SqlLinkStore(DSLContext sql, CategoryRows categories) implements LinkStore {

    private static final Paging BY_PAGE = Paging.ascending(PAGE_LINK.PAGE);
    private static final Paging BY_PAGE_EXTERNAL = Paging.ascending(EXTERNAL_LINK.PAGE);
    private static final Paging BY_SORT_KEY = Paging.ascending(PAGE_LINK.SORT_KEY, PAGE_LINK.PAGE);
    private static final Paging BY_CATEGORY = Paging.ascending(CATEGORY.NAME);
    private static final Paging BY_TITLE = Paging.ascending(PAGE.TITLE);

    @Override
    public Map<Target, String> outgoing(PageId page, LinkKind kind) {
        Map<Target, String> links = new HashMap<>();
        if (kind == LinkKind.EXTERNAL) {
            sql.select(EXTERNAL_LINK.ADDRESS)
                    .from(EXTERNAL_LINK)
                    .where(EXTERNAL_LINK.PAGE.eq(page.value()))
                    .forEach(row -> links.put(new Target(0, row.value1()), ""));
        } else {
            sql.select(PAGE_LINK.NAMESPACE, PAGE_LINK.TARGET, PAGE_LINK.VALUE)
                    .from(PAGE_LINK)
                    .where(PAGE_LINK.PAGE.eq(page.value()))
                    .and(PAGE_LINK.KIND.eq(LinkRows.number(kind)))
                    .forEach(row -> links.put(new Target(row.value1(), row.value2()), row.value3()));
        }
        return links;
    }

    @Override
    public void change(PageId page, LinkKind kind, Map<Target, String> add, Set<Target> remove) {
        if (kind == LinkKind.EXTERNAL) {
            changeExternal(page, add.keySet(), remove);
            return;
        }
        Set<Target> had = outgoing(page, kind).keySet();
        remove(page, kind, remove);
        int member = 0;
        Title title = null;
        if (kind == LinkKind.CATEGORY) {
            Record row = sql.select(PAGE.NAMESPACE, PAGE.TITLE)
                    .from(PAGE)
                    .where(PAGE.ID.eq(page.value()))
                    .fetchSingle();
            title = PageRows.title(row);
            MemberKind memberKind = CategoryRows.kind(title.namespace());
            member = CategoryRows.number(memberKind);
            categories.count(keys(remove, target -> had.contains(target)), memberKind, -1);
            categories.count(
                    keys(add.keySet(), target -> !had.contains(target) || remove.contains(target)), memberKind, 1);
        }
        if (add.isEmpty()) {
            return;
        }
        var batch = sql.batch(sql.insertInto(
                        PAGE_LINK,
                        PAGE_LINK.PAGE,
                        PAGE_LINK.KIND,
                        PAGE_LINK.NAMESPACE,
                        PAGE_LINK.TARGET,
                        PAGE_LINK.VALUE,
                        PAGE_LINK.MEMBER,
                        PAGE_LINK.SORT_KEY)
                .values(0L, 0, 0, "", "", 0, "")
                .onConflict(PAGE_LINK.PAGE, PAGE_LINK.KIND, PAGE_LINK.NAMESPACE, PAGE_LINK.TARGET)
                .doUpdate()
                .set(PAGE_LINK.VALUE, DSL.excluded(PAGE_LINK.VALUE))
                .set(PAGE_LINK.SORT_KEY, DSL.excluded(PAGE_LINK.SORT_KEY)));
        for (Map.Entry<Target, String> link : add.entrySet()) {
            String value = CategoryRows.value(link.getValue());
            batch = batch.bind(
                    page.value(),
                    LinkRows.number(kind),
                    link.getKey().namespace(),
                    link.getKey().key(),
                    value,
                    member,
                    title == null ? "" : CategoryRows.sortKey(value, title));
        }
        batch.execute();
    }

    private static Set<String> keys(Set<Target> targets, Predicate<Target> wanted) {
        return targets.stream().filter(wanted).map(Target::key).collect(Collectors.toSet());
    }

    private void remove(PageId page, LinkKind kind, Set<Target> targets) {
        Map<Integer, List<Target>> byNamespace = targets.stream().collect(Collectors.groupingBy(Target::namespace));
        byNamespace.forEach((namespace, group) -> PageRows.chunks(
                        group.stream().map(Target::key).toList())
                .forEach(chunk -> sql.deleteFrom(PAGE_LINK)
                        .where(PAGE_LINK.PAGE.eq(page.value()))
                        .and(PAGE_LINK.KIND.eq(LinkRows.number(kind)))
                        .and(PAGE_LINK.NAMESPACE.eq(namespace))
                        .and(PAGE_LINK.TARGET.in(chunk))
                        .execute()));
    }

    private void changeExternal(PageId page, Set<Target> add, Set<Target> remove) {
        Set<String> gone = new HashSet<>();
        remove.forEach(target -> gone.add(LinkRows.addressHash(target.key())));
        PageRows.chunks(gone)
                .forEach(chunk -> sql.deleteFrom(EXTERNAL_LINK)
                        .where(EXTERNAL_LINK.PAGE.eq(page.value()))
                        .and(EXTERNAL_LINK.ADDRESS_HASH.in(chunk))
                        .execute());
        if (add.isEmpty()) {
            return;
        }
        var batch = sql.batch(
                sql.insertInto(EXTERNAL_LINK, EXTERNAL_LINK.PAGE, EXTERNAL_LINK.ADDRESS_HASH, EXTERNAL_LINK.ADDRESS)
                        .values(0L, "", "")
                        .onConflictDoNothing());
        for (Target target : add) {
            batch = batch.bind(page.value(), LinkRows.addressHash(target.key()), target.key());
        }
        batch.execute();
    }

    @Override
    public void removeAll(PageId page) {
        categories.removeMember(page);
        sql.deleteFrom(PAGE_LINK).where(PAGE_LINK.PAGE.eq(page.value())).execute();
        sql.deleteFrom(EXTERNAL_LINK).where(EXTERNAL_LINK.PAGE.eq(page.value())).execute();
        sql.deleteFrom(PAGE_PROPERTY).where(PAGE_PROPERTY.PAGE.eq(page.value())).execute();
        sql.deleteFrom(REDIRECT).where(REDIRECT.PAGE.eq(page.value())).execute();
    }

    @Override
    public Slice<Page> incoming(Target target, LinkKind kind, Slice.Request slice) {
        if (kind == LinkKind.EXTERNAL) {
            return BY_PAGE_EXTERNAL.slice(
                    sql.select(PageRows.COLUMNS)
                            .select(EXTERNAL_LINK.PAGE)
                            .from(EXTERNAL_LINK)
                            .join(PAGE)
                            .on(PAGE.ID.eq(EXTERNAL_LINK.PAGE))
                            .where(EXTERNAL_LINK.ADDRESS_HASH.eq(LinkRows.addressHash(target.key())))
                            .and(PageRows.complete()),
                    slice,
                    PageRows::page);
        }
        return BY_PAGE.slice(
                sql.select(PageRows.COLUMNS)
                        .select(PAGE_LINK.PAGE)
                        .from(PAGE_LINK)
                        .join(PAGE)
                        .on(PAGE.ID.eq(PAGE_LINK.PAGE))
                        .where(to(target, kind))
                        .and(PageRows.complete()),
                slice,
                PageRows::page);
    }

    /** Links to a target; all columns before the page in the index are given where they are known, so that it orders. */
    private static Condition to(Target target, LinkKind kind) {
        Condition links = PAGE_LINK
                .KIND
                .eq(LinkRows.number(kind))
                .and(PAGE_LINK.NAMESPACE.eq(target.namespace()))
                .and(PAGE_LINK.TARGET.eq(target.key()));
        return kind == LinkKind.CATEGORY
                ? links
                : links.and(PAGE_LINK.MEMBER.eq(0)).and(PAGE_LINK.SORT_KEY.eq(""));
    }

    @Override
    public List<PageId> incomingIds(Target target, LinkKind kind, int limit) {
        if (kind == LinkKind.EXTERNAL) {
            return sql.select(EXTERNAL_LINK.PAGE)
                    .from(EXTERNAL_LINK)
                    .where(EXTERNAL_LINK.ADDRESS_HASH.eq(LinkRows.addressHash(target.key())))
                    .orderBy(EXTERNAL_LINK.PAGE)
                    .limit(limit)
                    .fetch(row -> new PageId(row.value1()));
        }
        return sql.select(PAGE_LINK.PAGE)
                .from(PAGE_LINK)
                .where(to(target, kind))
                .orderBy(PAGE_LINK.PAGE)
                .limit(limit)
                .fetch(row -> new PageId(row.value1()));
    }

    @Override
    public Slice<Member> members(String categoryKey, MemberKind kind, Slice.Request slice) {
        return BY_SORT_KEY.slice(
                sql.select(PageRows.COLUMNS)
                        .select(PAGE_LINK.PAGE, PAGE_LINK.SORT_KEY, PAGE_LINK.VALUE)
                        .from(PAGE_LINK)
                        .join(PAGE)
                        .on(PAGE.ID.eq(PAGE_LINK.PAGE))
                        .where(to(new Target(Namespace.CATEGORY, categoryKey), LinkKind.CATEGORY))
                        .and(PAGE_LINK.MEMBER.eq(CategoryRows.number(kind)))
                        .and(PageRows.complete()),
                slice,
                row -> new Member(PageRows.page(row), row.get(PAGE_LINK.SORT_KEY)));
    }

    @Override
    public Map<String, CategorySize> categorySizes(Collection<String> keys) {
        Map<String, CategorySize> sizes = new HashMap<>();
        keys.forEach(key -> sizes.put(key, new CategorySize(key, 0, 0, 0)));
        PageRows.chunks(sizes.keySet())
                .forEach(chunk -> sql.selectFrom(CATEGORY)
                        .where(CATEGORY.NAME.in(chunk))
                        .forEach(row -> sizes.put(row.get(CATEGORY.NAME), size(row))));
        return sizes;
    }

    private static CategorySize size(Record row) {
        return new CategorySize(
                row.get(CATEGORY.NAME),
                row.get(CATEGORY.PAGES),
                row.get(CATEGORY.SUBCATEGORIES),
                row.get(CATEGORY.FILES));
    }

    @Override
    public Slice<CategorySize> categories(String prefix, Slice.Request slice) {
        return BY_CATEGORY.slice(
                sql.selectFrom(CATEGORY)
                        .where(Paging.startsWith(CATEGORY.NAME, prefix))
                        .and(CATEGORY.PAGES
                                .plus(CATEGORY.SUBCATEGORIES)
                                .plus(CATEGORY.FILES)
                                .gt(0L)),
                slice,
                SqlLinkStore::size);
    }

    @Override
    public Map<String, String> properties(PageId page) {
        return properties(List.of(page)).getOrDefault(page, Map.of());
    }

    @Override
    public Map<PageId, Map<String, String>> properties(Collection<PageId> pages) {
        Map<PageId, Map<String, String>> found = new HashMap<>();
        PageRows.chunks(pages.stream().map(PageId::value).distinct().toList())
                .forEach(chunk -> sql.selectFrom(PAGE_PROPERTY)
                        .where(PAGE_PROPERTY.PAGE.in(chunk))
                        .forEach(row -> found.computeIfAbsent(
                                        new PageId(row.get(PAGE_PROPERTY.PAGE)), _ -> new HashMap<>())
                                .put(row.get(PAGE_PROPERTY.NAME), row.get(PAGE_PROPERTY.VALUE))));
        return found;
    }

    @Override
    public void setProperties(PageId page, Map<String, String> properties) {
        if (properties(page).equals(properties)) {
            return;
        }
        sql.deleteFrom(PAGE_PROPERTY).where(PAGE_PROPERTY.PAGE.eq(page.value())).execute();
        properties.forEach((name, value) -> sql.insertInto(PAGE_PROPERTY)
                .set(PAGE_PROPERTY.PAGE, page.value())
                .set(PAGE_PROPERTY.NAME, name)
                .set(PAGE_PROPERTY.VALUE, value)
                .execute());
    }

    @Override
    public List<Wanted> wanted(LinkKind kind, int limit, int offset) {
        Field<Integer> pages = DSL.count().as("pages");
        return sql.select(PAGE_LINK.NAMESPACE, PAGE_LINK.TARGET, pages)
                .from(PAGE_LINK)
                .where(PAGE_LINK.KIND.eq(LinkRows.number(kind)))
                .andNotExists(sql.selectOne()
                        .from(PAGE)
                        .where(PAGE.NAMESPACE.eq(PAGE_LINK.NAMESPACE))
                        .and(PAGE.TITLE.eq(PAGE_LINK.TARGET)))
                .groupBy(PAGE_LINK.NAMESPACE, PAGE_LINK.TARGET)
                .orderBy(pages.desc(), PAGE_LINK.NAMESPACE, PAGE_LINK.TARGET)
                .limit(limit)
                .offset(offset)
                .fetch(row -> new Wanted(new Target(row.value1(), row.value2()), row.value3()));
    }

    @Override
    public Slice<Page> orphaned(Slice.Request slice) {
        return BY_TITLE.slice(
                sql.select(PageRows.COLUMNS)
                        .from(PAGE)
                        .where(PAGE.NAMESPACE.eq(Namespace.MAIN))
                        .and(PAGE.REDIRECT.eq(false))
                        .and(PageRows.complete())
                        .andNotExists(sql.selectOne()
                                .from(PAGE_LINK)
                                .where(PAGE_LINK.KIND.in(
                                        LinkRows.number(LinkKind.PAGE), LinkRows.number(LinkKind.TEMPLATE)))
                                .and(PAGE_LINK.NAMESPACE.eq(PAGE.NAMESPACE))
                                .and(PAGE_LINK.TARGET.eq(PAGE.TITLE))
                                .and(PAGE_LINK.PAGE.ne(PAGE.ID))),
                slice,
                PageRows::page);
    }

    @Override
    public List<Page> redirectsTo(Title target, int limit) {
        return sql.select(PageRows.COLUMNS)
                .from(REDIRECT)
                .join(PAGE)
                .on(PAGE.ID.eq(REDIRECT.PAGE))
                .where(REDIRECT.NAMESPACE.eq(target.namespace()))
                .and(REDIRECT.TITLE.eq(target.dbKey()))
                .and(REDIRECT.INTERWIKI.eq(target.interwiki()))
                .and(PageRows.complete())
                .orderBy(REDIRECT.PAGE)
                .limit(limit)
                .fetch(PageRows::page);
    }

    @Override
    public void setRedirect(PageId page, Optional<Title> target) {
        if (redirectTarget(page).equals(target)) {
            return;
        }
        sql.deleteFrom(REDIRECT).where(REDIRECT.PAGE.eq(page.value())).execute();
        target.ifPresent(title -> sql.insertInto(REDIRECT)
                .set(REDIRECT.PAGE, page.value())
                .set(REDIRECT.NAMESPACE, title.namespace())
                .set(REDIRECT.TITLE, title.dbKey())
                .set(REDIRECT.FRAGMENT, title.fragment())
                .set(REDIRECT.INTERWIKI, title.interwiki())
                .execute());
    }

    @Override
    public Optional<Title> redirectTarget(PageId page) {
        return sql.selectFrom(REDIRECT)
                .where(REDIRECT.PAGE.eq(page.value()))
                .fetchOptional(row -> new Title(
                        row.get(REDIRECT.NAMESPACE),
                        row.get(REDIRECT.TITLE),
                        row.get(REDIRECT.FRAGMENT),
                        row.get(REDIRECT.INTERWIKI)));
    }
}
