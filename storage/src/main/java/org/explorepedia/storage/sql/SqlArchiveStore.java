// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.ARCHIVED_PAGE;
import static org.explorepedia.storage.sql.Tables.ARCHIVED_REVISION;
import static org.explorepedia.storage.sql.Tables.REVISION;
import static org.explorepedia.storage.sql.Tables.TEXT_ROW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.ArchiveStore;
import org.explorepedia.core.store.PageStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Deleted pages in tables of their own, so that nothing that reads living pages can show them by mistake. */
record SqlArchiveStore(DSLContext sql, PageStore pages) implements ArchiveStore {

    private static final Paging BY_TITLE = Paging.ascending(ARCHIVED_PAGE.TITLE, ARCHIVED_PAGE.ID);

    @Override
    public void archive(PageId id, Instant now) {
        Optional<Page> page = pages.find(id);
        if (page.isEmpty()) {
            return;
        }
        Condition ofPage = REVISION.PAGE.eq(id.value());
        Title title = page.get().title();
        long archived = sql.insertInto(ARCHIVED_PAGE)
                .set(ARCHIVED_PAGE.PAGE, id.value())
                .set(ARCHIVED_PAGE.NAMESPACE, title.namespace())
                .set(ARCHIVED_PAGE.TITLE, title.dbKey())
                .set(ARCHIVED_PAGE.DELETED, Codec.millis(now))
                .set(ARCHIVED_PAGE.REVISIONS, sql.fetchCount(REVISION, ofPage))
                .returningResult(ARCHIVED_PAGE.ID)
                .fetchSingle()
                .value1();
        List<Field<?>> into = new ArrayList<>();
        List<Field<?>> from = new ArrayList<>(RevisionRows.STORED);
        for (TableField<Record, ?> column : RevisionRows.STORED) {
            into.add(RevisionRows.in(ARCHIVED_REVISION, column));
        }
        into.add(ARCHIVED_REVISION.ARCHIVED_PAGE);
        from.add(DSL.val(archived));
        sql.insertInto(ARCHIVED_REVISION)
                .columns(into)
                .select(sql.select(from).from(REVISION).where(ofPage))
                .execute();
        sql.deleteFrom(REVISION).where(ofPage).execute();
        pages.remove(id);
    }

    private static Condition has(Title title) {
        return ARCHIVED_PAGE.NAMESPACE.eq(title.namespace()).and(ARCHIVED_PAGE.TITLE.eq(title.dbKey()));
    }

    @Override
    public List<DeletedPage> find(Title title) {
        return sql.selectFrom(ARCHIVED_PAGE)
                .where(has(title))
                .orderBy(ARCHIVED_PAGE.DELETED.desc(), ARCHIVED_PAGE.ID.desc())
                .fetch(SqlArchiveStore::deletedPage);
    }

    private static DeletedPage deletedPage(Record row) {
        return new DeletedPage(
                new PageId(row.get(ARCHIVED_PAGE.PAGE)),
                Title.of(row.get(ARCHIVED_PAGE.NAMESPACE), row.get(ARCHIVED_PAGE.TITLE)),
                Codec.instant(row.get(ARCHIVED_PAGE.DELETED)),
                row.get(ARCHIVED_PAGE.REVISIONS));
    }

    @Override
    public List<Revision> revisions(Title title, int limit) {
        return sql.select(RevisionRows.ARCHIVED_COLUMNS)
                .from(ARCHIVED_REVISION)
                .join(ARCHIVED_PAGE)
                .on(ARCHIVED_PAGE.ID.eq(ARCHIVED_REVISION.ARCHIVED_PAGE))
                .join(ACTOR)
                .on(ACTOR.ID.eq(ARCHIVED_REVISION.ACTOR))
                .where(has(title))
                .orderBy(ARCHIVED_REVISION.TIMESTAMP.desc(), ARCHIVED_REVISION.ID.desc())
                .limit(limit)
                .fetch(RevisionRows::archived);
    }

    @Override
    public Optional<String> text(RevisionId id) {
        return sql.select(TEXT_ROW.LENGTH, TEXT_ROW.ENCODING, TEXT_ROW.DATA)
                .from(ARCHIVED_REVISION)
                .join(TEXT_ROW)
                .on(TEXT_ROW.ID.eq(ARCHIVED_REVISION.TEXT))
                .where(ARCHIVED_REVISION.ID.eq(id.value()))
                .fetchOptional(TextRows::text);
    }

    @Override
    public int restore(Title title, Set<RevisionId> revisions, PageId to) {
        List<Long> from = sql.select(ARCHIVED_PAGE.ID)
                .from(ARCHIVED_PAGE)
                .where(has(title))
                .fetch(ARCHIVED_PAGE.ID);
        Condition chosen = ARCHIVED_REVISION.ARCHIVED_PAGE.in(from);
        if (!revisions.isEmpty()) {
            chosen = chosen.and(ARCHIVED_REVISION.ID.in(
                    revisions.stream().map(RevisionId::value).toList()));
        }
        List<Field<?>> values = new ArrayList<>();
        for (TableField<Record, ?> column : RevisionRows.STORED) {
            values.add(column.equals(REVISION.PAGE) ? DSL.val(to.value()) : RevisionRows.in(ARCHIVED_REVISION, column));
        }
        int restored = sql.insertInto(REVISION)
                .columns(RevisionRows.STORED)
                .select(sql.select(values).from(ARCHIVED_REVISION).where(chosen))
                .execute();
        sql.deleteFrom(ARCHIVED_REVISION).where(chosen).execute();
        for (Long id : from) {
            int left = sql.fetchCount(ARCHIVED_REVISION, ARCHIVED_REVISION.ARCHIVED_PAGE.eq(id));
            if (left == 0) {
                sql.deleteFrom(ARCHIVED_PAGE).where(ARCHIVED_PAGE.ID.eq(id)).execute();
            } else {
                sql.update(ARCHIVED_PAGE)
                        .set(ARCHIVED_PAGE.REVISIONS, left)
                        .where(ARCHIVED_PAGE.ID.eq(id))
                        .execute();
            }
        }
        return restored;
    }

    @Override
    public Slice<DeletedPage> list(String prefix, Slice.Request slice) {
        return BY_TITLE.slice(
                sql.selectFrom(ARCHIVED_PAGE).where(Paging.startsWith(ARCHIVED_PAGE.TITLE, prefix)),
                slice,
                SqlArchiveStore::deletedPage);
    }
}
