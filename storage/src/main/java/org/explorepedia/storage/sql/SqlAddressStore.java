// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.ADDRESS_USE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.store.AddressStore;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Uses of addresses in a table. */
record SqlAddressStore(DSLContext sql, ActorRows actors) implements AddressStore {

    /** Somebody who goes on working from one address costs a write now and then, not one for each edit. */
    private static final Duration FINE_ENOUGH = Duration.ofMinutes(10);

    @Override
    public void note(Actor actor, String address, Instant now) {
        long number = actors.number(actor);
        Long last = sql.select(ADDRESS_USE.LAST_SEEN)
                .from(ADDRESS_USE)
                .where(ADDRESS_USE.ACTOR.eq(number))
                .and(ADDRESS_USE.ADDRESS.eq(address))
                .fetchOne(ADDRESS_USE.LAST_SEEN);
        if (last != null && last > Codec.millis(now.minus(FINE_ENOUGH))) {
            return;
        }
        sql.insertInto(ADDRESS_USE)
                .set(ADDRESS_USE.ACTOR, number)
                .set(ADDRESS_USE.ADDRESS, address)
                .set(ADDRESS_USE.LAST_SEEN, Codec.millis(now))
                .onConflict(ADDRESS_USE.ACTOR, ADDRESS_USE.ADDRESS)
                .doUpdate()
                .set(ADDRESS_USE.LAST_SEEN, Codec.millis(now))
                .execute();
    }

    @Override
    public List<Use> of(String name, Instant since, int limit) {
        return list(ACTOR.NAME.eq(name), since, limit);
    }

    @Override
    public List<Use> at(String address, Instant since, int limit) {
        return list(ADDRESS_USE.ADDRESS.eq(address), since, limit);
    }

    private List<Use> list(Condition wanted, Instant since, int limit) {
        return sql.select(ACTOR.NAME, ACTOR.ACCOUNT, ADDRESS_USE.ADDRESS, ADDRESS_USE.LAST_SEEN)
                .from(ADDRESS_USE)
                .join(ACTOR)
                .on(ACTOR.ID.eq(ADDRESS_USE.ACTOR))
                .where(wanted)
                .and(ADDRESS_USE.LAST_SEEN.ge(Codec.millis(since)))
                .orderBy(ADDRESS_USE.LAST_SEEN.desc(), ADDRESS_USE.ADDRESS, ACTOR.NAME)
                .limit(limit)
                .fetch(row -> new Use(
                        ActorRows.actor(row),
                        row.get(ADDRESS_USE.ADDRESS),
                        Codec.instant(row.get(ADDRESS_USE.LAST_SEEN))));
    }

    @Override
    public int forget(Instant before) {
        return sql.deleteFrom(ADDRESS_USE)
                .where(ADDRESS_USE.LAST_SEEN.lt(Codec.millis(before)))
                .execute();
    }
}
