// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.STATISTIC;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Counts that are kept with every change, so that nobody has to count rows. */
record Statistics(DSLContext sql, SqlDialect dialect) {

    static final String PAGES = "pages";
    static final String REDIRECTS = "redirects";
    static final String EDITS = "edits";
    static final String ACCOUNTS = "accounts";

    void add(String name, int namespace, long change) {
        if (change == 0) {
            return;
        }
        sql.insertInto(STATISTIC)
                .set(STATISTIC.NAME, name)
                .set(STATISTIC.NAMESPACE, namespace)
                .set(STATISTIC.SHARD, dialect.counterShard())
                .set(STATISTIC.VALUE, change)
                .onConflict(STATISTIC.NAME, STATISTIC.NAMESPACE, STATISTIC.SHARD)
                .doUpdate()
                .set(STATISTIC.VALUE, STATISTIC.VALUE.plus(change))
                .execute();
    }

    /** All counts by name and namespace. */
    Map<String, Map<Integer, Long>> all() {
        Map<String, Map<Integer, Long>> counts = new HashMap<>();
        var sum = DSL.sum(STATISTIC.VALUE).cast(SQLDataType.BIGINT);
        for (Record row : sql.select(STATISTIC.NAME, STATISTIC.NAMESPACE, sum)
                .from(STATISTIC)
                .groupBy(STATISTIC.NAME, STATISTIC.NAMESPACE)
                .fetch()) {
            counts.computeIfAbsent(row.get(STATISTIC.NAME), _ -> new HashMap<>())
                    .put(row.get(STATISTIC.NAMESPACE), row.get(sum));
        }
        return counts;
    }

    long total(String name) {
        return sql.select(DSL.coalesce(DSL.sum(STATISTIC.VALUE), DSL.inline(0)).cast(SQLDataType.BIGINT))
                .from(STATISTIC)
                .where(STATISTIC.NAME.eq(name))
                .fetchSingle()
                .value1();
    }
}
