// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.DraftStore;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Drafts in a table. */
record SqlDraftStore(DSLContext sql) implements DraftStore {

    @Override
    public void put(Draft draft) {
        remove(draft.user(), draft.title(), draft.section());
        sql.insertInto(DRAFT)
                .set(DRAFT.ACCOUNT, draft.user().value())
                .set(DRAFT.NAMESPACE, draft.title().namespace())
                .set(DRAFT.TITLE, draft.title().dbKey())
                .set(DRAFT.SECTION, draft.section())
                .set(DRAFT.BASE, draft.base().map(RevisionId::value).orElse(null))
                .set(DRAFT.TEXT, draft.text())
                .set(DRAFT.SUMMARY, draft.summary())
                .set(DRAFT.SAVED, Codec.millis(draft.saved()))
                .execute();
    }

    @Override
    public Optional<Draft> find(UserId user, Title title, String section) {
        return sql.selectFrom(DRAFT).where(is(user, title, section)).fetchOptional(SqlDraftStore::draft);
    }

    private static Condition is(UserId user, Title title, String section) {
        return DRAFT.ACCOUNT
                .eq(user.value())
                .and(DRAFT.NAMESPACE.eq(title.namespace()))
                .and(DRAFT.TITLE.eq(title.dbKey()))
                .and(DRAFT.SECTION.eq(section));
    }

    private static Draft draft(Record row) {
        return new Draft(
                new UserId(row.get(DRAFT.ACCOUNT)),
                Title.of(row.get(DRAFT.NAMESPACE), row.get(DRAFT.TITLE)),
                row.get(DRAFT.SECTION),
                Optional.ofNullable(row.get(DRAFT.BASE)).map(RevisionId::new),
                row.get(DRAFT.TEXT),
                row.get(DRAFT.SUMMARY),
                Codec.instant(row.get(DRAFT.SAVED)));
    }

    @Override
    public List<Draft> list(UserId user, int limit) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.ACCOUNT.eq(user.value()))
                .orderBy(DRAFT.SAVED.desc(), DRAFT.NAMESPACE, DRAFT.TITLE, DRAFT.SECTION)
                .limit(limit)
                .fetch(SqlDraftStore::draft);
    }

    @Override
    public void remove(UserId user, Title title, String section) {
        sql.deleteFrom(DRAFT).where(is(user, title, section)).execute();
    }

    @Override
    public int prune(Instant before) {
        return sql.deleteFrom(DRAFT).where(DRAFT.SAVED.lt(Codec.millis(before))).execute();
    }
}
