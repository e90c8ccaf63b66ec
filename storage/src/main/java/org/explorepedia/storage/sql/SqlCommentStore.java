// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.TalkTables.TALK_COMMENT;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.model.CommentPlace;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.CommentStore;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import org.jooq.Record;

/** Comments in a table. */
record SqlCommentStore(DSLContext sql) implements CommentStore {

    private static final int ROWS_AT_ONCE = 100;

    @Override
    public void set(PageId page, List<CommentPlace> comments) {
        List<CommentPlace> before = of(page);
        // Most edits add one comment, which leaves all rows before it as they are.
        int same = 0;
        while (same < before.size()
                && same < comments.size()
                && before.get(same).equals(comments.get(same))) {
            same++;
        }
        if (same < before.size()) {
            sql.deleteFrom(TALK_COMMENT)
                    .where(TALK_COMMENT.PAGE.eq(page.value()))
                    .and(TALK_COMMENT.NUMBER.ge(same))
                    .execute();
        }
        for (int from = same; from < comments.size(); from += ROWS_AT_ONCE) {
            insert(page, comments, from, Math.min(comments.size(), from + ROWS_AT_ONCE));
        }
    }

    private void insert(PageId page, List<CommentPlace> comments, int from, int to) {
        InsertValuesStep4<Record, Long, Integer, String, String> insert = sql.insertInto(
                TALK_COMMENT, TALK_COMMENT.PAGE, TALK_COMMENT.NUMBER, TALK_COMMENT.NAME, TALK_COMMENT.ELEMENT);
        for (int i = from; i < to; i++) {
            insert = insert.values(
                    page.value(), i, comments.get(i).name(), comments.get(i).id());
        }
        insert.execute();
    }

    @Override
    public List<CommentPlace> of(PageId page) {
        return new ArrayList<>(sql.select(TALK_COMMENT.NAME, TALK_COMMENT.ELEMENT)
                .from(TALK_COMMENT)
                .where(TALK_COMMENT.PAGE.eq(page.value()))
                .orderBy(TALK_COMMENT.NUMBER)
                .fetch(SqlCommentStore::place));
    }

    @Override
    public List<Found> find(String name, int limit) {
        return sql.select(TALK_COMMENT.PAGE, TALK_COMMENT.NAME, TALK_COMMENT.ELEMENT)
                .from(TALK_COMMENT)
                .where(TALK_COMMENT.NAME.eq(name))
                .orderBy(TALK_COMMENT.PAGE.desc(), TALK_COMMENT.NUMBER)
                .limit(limit)
                .fetch(row -> new Found(new PageId(row.get(TALK_COMMENT.PAGE)), place(row)));
    }

    private static CommentPlace place(Record row) {
        return new CommentPlace(row.get(TALK_COMMENT.NAME), row.get(TALK_COMMENT.ELEMENT));
    }
}
