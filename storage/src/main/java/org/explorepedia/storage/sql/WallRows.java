// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.WallTables.MESSAGE;
import static org.explorepedia.storage.sql.WallTables.MESSAGE_VERSION;
import static org.explorepedia.storage.sql.WallTables.THREAD;

import java.util.Optional;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Threads and messages as they are selected, with the names of all who did something to them. */
record WallRows(DSLContext sql) {

    private static final Person CLOSER = new Person("closer");
    private static final Person EDITOR = new Person("editor");
    private static final Person REMOVER = new Person("remover");

    /** The actors once more, under a name for what they did. */
    private record Person(Table<Record> table, String name) {
        Person(String name) {
            this(ACTOR.as(name), name);
        }

        Field<Long> id() {
            return DSL.field(DSL.name(name, "id"), Long.class);
        }

        Field<String> actorName() {
            return DSL.field(DSL.name(name, "name"), String.class).as(name + "_name");
        }

        Field<Long> account() {
            return DSL.field(DSL.name(name, "account"), Long.class).as(name + "_account");
        }

        Actor of(Record row) {
            return new Actor(Optional.ofNullable(row.get(account())).map(UserId::new), row.get(actorName()));
        }
    }

    SelectOnConditionStep<Record> threads() {
        return sql.select(THREAD.fields())
                .select(CLOSER.actorName(), CLOSER.account())
                .from(THREAD)
                .leftJoin(CLOSER.table())
                .on(CLOSER.id().eq(THREAD.CLOSED_BY));
    }

    static WallThread thread(Record row) {
        Long closed = row.get(THREAD.CLOSED);
        return new WallThread(
                new ThreadId(row.get(THREAD.ID)),
                new UserId(row.get(THREAD.WALL)),
                row.get(THREAD.TITLE),
                Codec.instant(row.get(THREAD.CREATED)),
                Codec.instant(row.get(THREAD.ACTIVE)),
                row.get(THREAD.MESSAGES),
                closed == null
                        ? Optional.empty()
                        : Optional.of(new WallThread.Closing(
                                CLOSER.of(row),
                                role(row.get(THREAD.CLOSED_ROLE)).orElse(WallRole.MODERATOR),
                                Codec.instant(closed),
                                row.get(THREAD.CLOSED_REASON))),
                role(row.get(THREAD.REOPENED_ROLE)),
                row.get(THREAD.DELETED));
    }

    SelectOnConditionStep<Record> messages() {
        return sql.select(MESSAGE.fields())
                .select(MESSAGE_VERSION.TEXT, ACTOR.NAME, ACTOR.ACCOUNT)
                .select(EDITOR.actorName(), EDITOR.account(), REMOVER.actorName(), REMOVER.account())
                .from(MESSAGE)
                .join(ACTOR)
                .on(ACTOR.ID.eq(MESSAGE.ACTOR))
                .join(MESSAGE_VERSION)
                .on(MESSAGE_VERSION
                        .THREAD
                        .eq(MESSAGE.THREAD)
                        .and(MESSAGE_VERSION.NUMBER.eq(MESSAGE.NUMBER))
                        .and(MESSAGE_VERSION.VERSION.eq(MESSAGE.VERSION)))
                .leftJoin(EDITOR.table())
                .on(EDITOR.id().eq(MESSAGE.EDITED_BY))
                .leftJoin(REMOVER.table())
                .on(REMOVER.id().eq(MESSAGE.REMOVED_BY));
    }

    static WallMessage message(Record row) {
        String html = row.get(MESSAGE.HTML);
        Long made = row.get(MESSAGE.HTML_MADE);
        Long edited = row.get(MESSAGE.EDITED);
        Long removed = row.get(MESSAGE.REMOVED);
        return new WallMessage(
                new ThreadId(row.get(MESSAGE.THREAD)),
                row.get(MESSAGE.NUMBER),
                ActorRows.actor(row),
                Codec.instant(row.get(MESSAGE.POSTED)),
                row.get(MESSAGE.VERSION),
                row.get(MESSAGE_VERSION.TEXT),
                html == null || made == null
                        ? Optional.empty()
                        : Optional.of(new WallMessage.RenderedText(html, Codec.instant(made))),
                edited == null
                        ? Optional.empty()
                        : Optional.of(new WallMessage.Edit(EDITOR.of(row), Codec.instant(edited))),
                removed == null
                        ? Optional.empty()
                        : Optional.of(new WallMessage.Removal(
                                REMOVER.of(row),
                                role(row.get(MESSAGE.REMOVED_ROLE)).orElse(WallRole.MODERATOR),
                                Codec.instant(removed),
                                row.get(MESSAGE.REMOVED_REASON))));
    }

    private static Optional<WallRole> role(@Nullable Integer ordinal) {
        return Optional.ofNullable(ordinal).map(number -> WallRole.values()[number]);
    }
}
