// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.NotificationTables.NOTABLE_EVENT;
import static org.explorepedia.storage.sql.Tables.ACTOR;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.wikitext.title.Title;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Notable events in a table. */
record EventRows(DSLContext sql, ActorRows actors) {

    static final List<Field<?>> COLUMNS = List.of(
            NOTABLE_EVENT.ID,
            NOTABLE_EVENT.KIND,
            NOTABLE_EVENT.TIMESTAMP,
            NOTABLE_EVENT.NAMESPACE,
            NOTABLE_EVENT.TITLE,
            NOTABLE_EVENT.BUNDLE,
            NOTABLE_EVENT.DATA,
            NOTABLE_EVENT.REACHED,
            NOTABLE_EVENT.RETRACTED,
            ACTOR.ACCOUNT,
            ACTOR.NAME);

    long insert(NotableEvent event) {
        return sql.insertInto(NOTABLE_EVENT)
                .set(NOTABLE_EVENT.KIND, event.kind())
                .set(NOTABLE_EVENT.AGENT, actors.number(event.agent()))
                .set(NOTABLE_EVENT.TIMESTAMP, Codec.millis(event.at()))
                .set(NOTABLE_EVENT.NAMESPACE, event.title().namespace())
                .set(NOTABLE_EVENT.TITLE, event.title().dbKey())
                .set(NOTABLE_EVENT.BUNDLE, event.bundleKey())
                .set(NOTABLE_EVENT.SOURCE, event.get(NotableEvent.SOURCE))
                .set(NOTABLE_EVENT.DATA, Codec.pairs(event.data()))
                .set(NOTABLE_EVENT.REACHED, 0L)
                .set(NOTABLE_EVENT.RETRACTED, false)
                .returningResult(NOTABLE_EVENT.ID)
                .fetchSingle()
                .value1();
    }

    Map<Long, RecordedEvent> find(Collection<Long> ids) {
        Map<Long, RecordedEvent> found = new HashMap<>();
        PageRows.chunks(ids)
                .forEach(chunk -> sql.select(COLUMNS)
                        .from(NOTABLE_EVENT)
                        .join(ACTOR)
                        .on(ACTOR.ID.eq(NOTABLE_EVENT.AGENT))
                        .where(NOTABLE_EVENT.ID.in(chunk))
                        .forEach(row -> found.put(row.get(NOTABLE_EVENT.ID), event(row))));
        return found;
    }

    static RecordedEvent event(Record row) {
        NotableEvent event = new NotableEvent(
                row.get(NOTABLE_EVENT.KIND),
                ActorRows.actor(row),
                Codec.instant(row.get(NOTABLE_EVENT.TIMESTAMP)),
                Title.of(row.get(NOTABLE_EVENT.NAMESPACE), row.get(NOTABLE_EVENT.TITLE)),
                row.get(NOTABLE_EVENT.BUNDLE),
                Codec.pairs(row.get(NOTABLE_EVENT.DATA)));
        return new RecordedEvent(
                row.get(NOTABLE_EVENT.ID), event, row.get(NOTABLE_EVENT.REACHED), row.get(NOTABLE_EVENT.RETRACTED));
    }

    /** Takes back or brings back what is about these sources; returns the events that changed. */
    List<RecordedEvent> retract(Collection<String> sources, boolean retracted) {
        List<Long> changed = new ArrayList<>();
        List<String> named =
                sources.stream().filter(source -> !source.isEmpty()).toList();
        PageRows.chunks(named)
                .forEach(chunk -> sql.update(NOTABLE_EVENT)
                        .set(NOTABLE_EVENT.RETRACTED, retracted)
                        .where(NOTABLE_EVENT.SOURCE.in(chunk))
                        .and(NOTABLE_EVENT.RETRACTED.ne(retracted))
                        .returningResult(NOTABLE_EVENT.ID)
                        .fetch()
                        .forEach(row -> changed.add(row.value1())));
        return List.copyOf(find(changed).values());
    }
}
