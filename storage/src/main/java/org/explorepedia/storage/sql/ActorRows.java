// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;

import java.util.Optional;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.UserId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Those who did something, by number. */
record ActorRows(DSLContext sql) {

    /** The number of an actor, which is made if it is new. */
    long number(Actor actor) {
        Record row = row(actor.name());
        if (row == null) {
            sql.insertInto(ACTOR)
                    .set(ACTOR.NAME, actor.name())
                    .set(ACTOR.ACCOUNT, account(actor))
                    .onConflict(ACTOR.NAME)
                    .doNothing()
                    .execute();
            row = row(actor.name());
        }
        if (row == null) {
            throw new IllegalStateException("no actor after it was made");
        }
        if (actor.isRegistered() && row.get(ACTOR.ACCOUNT) == null) {
            attach(actor.name(), account(actor));
        }
        return row.get(ACTOR.ID);
    }

    Optional<Long> find(Actor actor) {
        return find(actor.name());
    }

    Optional<Long> find(String name) {
        return Optional.ofNullable(row(name)).map(row -> row.get(ACTOR.ID));
    }

    /** Gives what somebody did under a name to the account that now has it. */
    void attach(String name, @Nullable Long account) {
        sql.update(ACTOR)
                .set(ACTOR.ACCOUNT, account)
                .where(ACTOR.NAME.eq(name))
                .and(ACTOR.ACCOUNT.isNull())
                .execute();
    }

    static Actor actor(Record row) {
        return new Actor(Optional.ofNullable(row.get(ACTOR.ACCOUNT)).map(UserId::new), row.get(ACTOR.NAME));
    }

    private @Nullable Record row(String name) {
        return sql.select(ACTOR.ID, ACTOR.ACCOUNT)
                .from(ACTOR)
                .where(ACTOR.NAME.eq(name))
                .fetchOne();
    }

    private static @Nullable Long account(Actor actor) {
        return actor.user().map(UserId::value).orElse(null);
    }
}
