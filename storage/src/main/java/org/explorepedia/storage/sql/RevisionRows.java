// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.ARCHIVED_REVISION;
import static org.explorepedia.storage.sql.Tables.REVISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Rows of revisions, living or archived, as revisions; both tables have the same columns. */
final class RevisionRows {

    /** Columns that go from one table to the other. */
    static final List<TableField<Record, ?>> STORED = List.of(
            REVISION.ID,
            REVISION.PAGE,
            REVISION.PARENT,
            REVISION.ACTOR,
            REVISION.TIMESTAMP,
            REVISION.SUMMARY,
            REVISION.MINOR,
            REVISION.LENGTH,
            REVISION.SHA1,
            REVISION.TEXT,
            REVISION.CONTENT_MODEL,
            REVISION.TAGS,
            REVISION.HIDDEN);

    static final List<Field<?>> COLUMNS = columns(REVISION);
    static final List<Field<?>> ARCHIVED_COLUMNS = columns(ARCHIVED_REVISION);

    private static final Shape LIVING = Shape.of(REVISION);
    private static final Shape ARCHIVED = Shape.of(ARCHIVED_REVISION);

    private RevisionRows() {}

    static Revision revision(Record row) {
        return LIVING.revision(row);
    }

    static Revision archived(Record row) {
        return ARCHIVED.revision(row);
    }

    /** The column of a table that has the name of a column of revisions. */
    static <T> Field<T> in(Table<?> table, Field<T> column) {
        Field<T> found = table.field(column);
        if (found == null) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        return found;
    }

    private static List<Field<?>> columns(Table<?> table) {
        List<Field<?>> columns = new ArrayList<>();
        STORED.forEach(column -> columns.add(in(table, column)));
        columns.add(ACTOR.NAME);
        columns.add(ACTOR.ACCOUNT);
        return List.copyOf(columns);
    }

    /** The columns of one of the tables, looked up once. */
    private record Shape(
            Field<Long> id,
            Field<Long> page,
            Field<Long> parent,
            Field<Long> timestamp,
            Field<String> summary,
            Field<Boolean> minor,
            Field<Long> length,
            Field<String> sha1,
            Field<String> contentModel,
            Field<String> tags,
            Field<Integer> hidden) {

        static Shape of(Table<?> table) {
            return new Shape(
                    in(table, REVISION.ID),
                    in(table, REVISION.PAGE),
                    in(table, REVISION.PARENT),
                    in(table, REVISION.TIMESTAMP),
                    in(table, REVISION.SUMMARY),
                    in(table, REVISION.MINOR),
                    in(table, REVISION.LENGTH),
                    in(table, REVISION.SHA1),
                    in(table, REVISION.CONTENT_MODEL),
                    in(table, REVISION.TAGS),
                    in(table, REVISION.HIDDEN));
        }

        Revision revision(Record row) {
            return new Revision(
                    new RevisionId(row.get(id)),
                    new PageId(row.get(page)),
                    Optional.ofNullable(row.get(parent)).map(RevisionId::new),
                    ActorRows.actor(row),
                    Codec.instant(row.get(timestamp)),
                    row.get(summary),
                    row.get(minor),
                    row.get(length),
                    row.get(sha1),
                    row.get(contentModel),
                    Codec.words(row.get(tags)),
                    Codec.hidden(row.get(hidden)));
        }
    }
}
