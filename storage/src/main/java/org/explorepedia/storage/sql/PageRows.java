// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.PAGE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of pages as pages. */
final class PageRows {

    /** So many values are asked for in one statement. */
    static final int CHUNK = 500;

    static final List<Field<?>> COLUMNS = List.of(
            PAGE.ID,
            PAGE.NAMESPACE,
            PAGE.TITLE,
            PAGE.LATEST,
            PAGE.REDIRECT,
            PAGE.LENGTH,
            PAGE.TOUCHED,
            PAGE.CONTENT_MODEL);

    private PageRows() {}

    static Page page(Record row) {
        return new Page(
                new PageId(row.get(PAGE.ID)),
                title(row),
                new RevisionId(row.get(PAGE.LATEST)),
                row.get(PAGE.REDIRECT),
                row.get(PAGE.LENGTH),
                Codec.instant(row.get(PAGE.TOUCHED)),
                row.get(PAGE.CONTENT_MODEL));
    }

    static Title title(Record row) {
        return Title.of(row.get(PAGE.NAMESPACE), row.get(PAGE.TITLE));
    }

    /** A page is there as soon as it has a revision. */
    static Condition complete() {
        return PAGE.LATEST.isNotNull();
    }

    static Condition is(Title title) {
        return PAGE.NAMESPACE.eq(title.namespace()).and(PAGE.TITLE.eq(title.dbKey()));
    }

    static Map<Title, Page> find(DSLContext sql, Collection<Title> titles) {
        Map<Title, Page> found = new HashMap<>();
        byNamespace(titles)
                .forEach((namespace, keys) -> chunks(keys)
                        .forEach(chunk -> sql.select(COLUMNS)
                                .from(PAGE)
                                .where(PAGE.NAMESPACE.eq(namespace))
                                .and(PAGE.TITLE.in(chunk))
                                .and(complete())
                                .forEach(row -> {
                                    Page page = page(row);
                                    found.put(page.title(), page);
                                })));
        return found;
    }

    static Map<Integer, Set<String>> byNamespace(Collection<Title> titles) {
        Map<Integer, Set<String>> keys = new TreeMap<>();
        for (Title title : titles) {
            if (!title.isExternal()) {
                keys.computeIfAbsent(title.namespace(), _ -> new TreeSet<>()).add(title.dbKey());
            }
        }
        return keys;
    }

    static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + CHUNK)
                .mapToObj(from -> list.subList(from, Math.min(from + CHUNK, list.size())))
                .toList();
    }
}
