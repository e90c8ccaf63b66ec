// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.LOG_ENTRY;
import static org.explorepedia.storage.sql.Tables.RECENT_CHANGE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Logs in a table. */
record SqlLogStore(DSLContext sql, ActorRows actors) implements LogStore {

    private static final Paging NEWEST_FIRST = Paging.descending(LOG_ENTRY.TIMESTAMP, LOG_ENTRY.ID);

    @Override
    public LogEntry add(LogEntry entry) {
        long id = sql.insertInto(LOG_ENTRY)
                .set(LOG_ENTRY.TYPE, entry.type())
                .set(LOG_ENTRY.ACTION, entry.action())
                .set(LOG_ENTRY.ACTOR, actors.number(entry.performer()))
                .set(LOG_ENTRY.TIMESTAMP, Codec.millis(entry.timestamp()))
                .set(LOG_ENTRY.NAMESPACE, entry.target().namespace())
                .set(LOG_ENTRY.TITLE, entry.target().dbKey())
                .set(LOG_ENTRY.PAGE, entry.page().map(PageId::value).orElse(null))
                .set(LOG_ENTRY.COMMENT, entry.comment())
                .set(LOG_ENTRY.DETAILS, Codec.pairs(entry.details()))
                .set(LOG_ENTRY.HIDDEN, Codec.hidden(entry.hidden()))
                .returningResult(LOG_ENTRY.ID)
                .fetchSingle()
                .value1();
        return find(id).orElseThrow();
    }

    private SelectOnConditionStep<Record> select() {
        return sql.select(LOG_ENTRY.fields())
                .select(ACTOR.NAME, ACTOR.ACCOUNT)
                .from(LOG_ENTRY)
                .join(ACTOR)
                .on(ACTOR.ID.eq(LOG_ENTRY.ACTOR));
    }

    @Override
    public Slice<LogEntry> list(Filter filter, Slice.Request slice) {
        Condition wanted = filter.types().isEmpty() ? DSL.noCondition() : LOG_ENTRY.TYPE.in(filter.types());
        if (filter.performer().isPresent()) {
            Optional<Long> actor = actors.find(filter.performer().get());
            if (actor.isEmpty()) {
                return new Slice<>(List.of(), Optional.empty(), Optional.empty());
            }
            wanted = wanted.and(LOG_ENTRY.ACTOR.eq(actor.get()));
        }
        if (filter.target().isPresent()) {
            Title target = filter.target().get();
            wanted = wanted.and(LOG_ENTRY.NAMESPACE.eq(target.namespace())).and(LOG_ENTRY.TITLE.eq(target.dbKey()));
        }
        return NEWEST_FIRST.slice(select().where(wanted), slice, SqlLogStore::entry);
    }

    @Override
    public Optional<LogEntry> find(long id) {
        return select().where(LOG_ENTRY.ID.eq(id)).fetchOptional(SqlLogStore::entry);
    }

    @Override
    public void hide(long id, Set<HiddenPart> parts) {
        // The line that recent changes have of it shows the same comment and name.
        find(id).ifPresent(entry -> sql.update(RECENT_CHANGE)
                .set(RECENT_CHANGE.HIDDEN, Codec.hidden(parts))
                .where(RECENT_CHANGE.NAMESPACE.eq(entry.target().namespace()))
                .and(RECENT_CHANGE.TITLE.eq(entry.target().dbKey()))
                .and(RECENT_CHANGE.TIMESTAMP.eq(Codec.millis(entry.timestamp())))
                .and(RECENT_CHANGE.LOG_TYPE.eq(entry.type()))
                .and(RECENT_CHANGE.LOG_ACTION.eq(entry.action()))
                .execute());
        sql.update(LOG_ENTRY)
                .set(LOG_ENTRY.HIDDEN, Codec.hidden(parts))
                .where(LOG_ENTRY.ID.eq(id))
                .execute();
    }

    private static LogEntry entry(Record row) {
        return new LogEntry(
                row.get(LOG_ENTRY.ID),
                row.get(LOG_ENTRY.TYPE),
                row.get(LOG_ENTRY.ACTION),
                ActorRows.actor(row),
                Codec.instant(row.get(LOG_ENTRY.TIMESTAMP)),
                Title.of(row.get(LOG_ENTRY.NAMESPACE), row.get(LOG_ENTRY.TITLE)),
                Optional.ofNullable(row.get(LOG_ENTRY.PAGE)).map(PageId::new),
                row.get(LOG_ENTRY.COMMENT),
                Codec.pairs(row.get(LOG_ENTRY.DETAILS)),
                Codec.hidden(row.get(LOG_ENTRY.HIDDEN)));
    }
}
