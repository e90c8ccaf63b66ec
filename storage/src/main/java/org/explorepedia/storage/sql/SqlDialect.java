// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.store.StorageUnavailable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectLimitPercentStep;

/** Every place where the two databases differ. */
sealed interface SqlDialect permits SqliteDialect, PostgresDialect {

    SQLDialect jooq();

    /** What the migrations write differently: {@code id}, {@code key}, {@code bytes}, {@code clustered}. */
    Map<String, String> migrationPlaceholders();

    /** A number that two transactions at the same time seldom share, to keep counters apart. */
    Field<Integer> counterShard();

    /** Rows that no other transaction has taken, taken by this one. */
    <R extends Record> ResultQuery<R> takeUntaken(SelectLimitPercentStep<R> query);

    Fault classify(SQLException failure);

    /** What a failed statement means for the transaction. */
    sealed interface Fault {

        /** Another transaction got in between: run it again. */
        record Collision() implements Fault {}

        /** The connection broke: run it again on another one, once. */
        record ConnectionLost() implements Fault {}

        record Unavailable(StorageUnavailable.Reason reason, String sentence) implements Fault {}

        /** A statement that should not have failed. */
        record Bug() implements Fault {}
    }

    /** The first SQL exception among the causes. */
    static Optional<SQLException> sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
