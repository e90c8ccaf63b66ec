// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ANSWERED_REQUEST;
import static org.explorepedia.storage.sql.Tables.SETTING;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.store.SettingStore;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** Settings in a table. */
record SqlSettingStore(DSLContext sql) implements SettingStore {

    @Override
    public Map<String, String> all() {
        return sql.selectFrom(SETTING).fetchMap(SETTING.NAME, SETTING.VALUE);
    }

    @Override
    public Optional<String> get(String name) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional()
                .map(Record1::value1);
    }

    @Override
    public void put(String name, String value) {
        sql.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.VALUE, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute();
    }

    @Override
    public Optional<String> remember(String requestKey, String answer, Instant now) {
        boolean isNew = sql.insertInto(ANSWERED_REQUEST)
                        .set(ANSWERED_REQUEST.REQUEST_KEY, requestKey)
                        .set(ANSWERED_REQUEST.ANSWER, answer)
                        .set(ANSWERED_REQUEST.STORED, Codec.millis(now))
                        .onConflict(ANSWERED_REQUEST.REQUEST_KEY)
                        .doNothing()
                        .execute()
                == 1;
        return isNew ? Optional.empty() : recall(requestKey);
    }

    @Override
    public Optional<String> recall(String requestKey) {
        return sql.select(ANSWERED_REQUEST.ANSWER)
                .from(ANSWERED_REQUEST)
                .where(ANSWERED_REQUEST.REQUEST_KEY.eq(requestKey))
                .fetchOptional()
                .map(Record1::value1);
    }

    @Override
    public int forget(Instant before) {
        return sql.deleteFrom(ANSWERED_REQUEST)
                .where(ANSWERED_REQUEST.STORED.lt(Codec.millis(before)))
                .execute();
    }
}
