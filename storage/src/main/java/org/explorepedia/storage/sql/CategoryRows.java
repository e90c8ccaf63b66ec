// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.CATEGORY;
import static org.explorepedia.storage.sql.Tables.PAGE_LINK;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.LinkStore.MemberKind;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;

/** Members of categories, and how many there are. */
record CategoryRows(DSLContext sql) {

    /** Sort keys are cut, because an index cannot bear every length. */
    private static final int LONGEST_SORT_KEY = 255;

    static MemberKind kind(int namespace) {
        return switch (namespace) {
            case Namespace.CATEGORY -> MemberKind.SUBCATEGORY;
            case Namespace.FILE -> MemberKind.FILE;
            default -> MemberKind.PAGE;
        };
    }

    /** A kind as the column {@code member} has it. */
    static int number(MemberKind kind) {
        return switch (kind) {
            case PAGE -> 1;
            case SUBCATEGORY -> 2;
            case FILE -> 3;
        };
    }

    /** What a member is ordered by: its sort key or else its name, without regard to case. */
    static String sortKey(String value, Title member) {
        String key = value.isEmpty() ? member.text() : value;
        return value(key.toUpperCase(Locale.ROOT));
    }

    /** A sort key as it is kept: without control characters, which would break paging, and not too long. */
    static String value(String given) {
        StringBuilder kept = new StringBuilder();
        given.codePoints()
                .limit(LONGEST_SORT_KEY)
                .forEach(c -> kept.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c));
        return kept.toString();
    }

    void count(Collection<String> names, MemberKind kind, int change) {
        TableField<Record, Long> column = switch (kind) {
            case PAGE -> CATEGORY.PAGES;
            case SUBCATEGORY -> CATEGORY.SUBCATEGORIES;
            case FILE -> CATEGORY.FILES;
        };
        // In one order, so that two that change the same categories do not wait for each other.
        for (String name : new TreeSet<>(names)) {
            sql.insertInto(CATEGORY)
                    .set(CATEGORY.NAME, name)
                    .set(CATEGORY.PAGES, 0L)
                    .set(CATEGORY.SUBCATEGORIES, 0L)
                    .set(CATEGORY.FILES, 0L)
                    .set(column, (long) change)
                    .onConflict(CATEGORY.NAME)
                    .doUpdate()
                    .set(column, column.plus(change))
                    .execute();
        }
    }

    void moved(PageId page, int formerNamespace, Title to) {
        Condition ofPage = ofPage(page);
        sql.update(PAGE_LINK)
                .set(PAGE_LINK.SORT_KEY, sortKey("", to))
                .where(ofPage)
                .and(PAGE_LINK.VALUE.eq(""))
                .execute();
        MemberKind former = kind(formerNamespace);
        MemberKind now = kind(to.namespace());
        if (former != now) {
            List<String> names = names(ofPage);
            count(names, former, -1);
            count(names, now, 1);
            sql.update(PAGE_LINK)
                    .set(PAGE_LINK.MEMBER, number(now))
                    .where(ofPage)
                    .execute();
        }
    }

    /** Takes a page that is about to go out of the sizes of its categories. */
    void removeMember(PageId page) {
        for (MemberKind kind : MemberKind.values()) {
            count(names(ofPage(page).and(PAGE_LINK.MEMBER.eq(number(kind)))), kind, -1);
        }
    }

    private List<String> names(Condition condition) {
        return sql.select(PAGE_LINK.TARGET).from(PAGE_LINK).where(condition).fetch(PAGE_LINK.TARGET);
    }

    private static Condition ofPage(PageId page) {
        return PAGE_LINK.PAGE.eq(page.value()).and(PAGE_LINK.KIND.eq(LinkRows.number(LinkKind.CATEGORY)));
    }
}
