// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.sql.SQLException;
import java.util.Map;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectLimitPercentStep;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteException;

/** SQLite: one file, one writer at a time. */
record SqliteDialect() implements SqlDialect {

    private static final int PRIMARY_CODE = 0xFF;

    @Override
    public SQLDialect jooq() {
        return SQLDialect.SQLITE;
    }

    @Override
    public Map<String, String> migrationPlaceholders() {
        // AUTOINCREMENT, so that the number of a deleted page is never given to another one.
        return Map.of(
                "id", "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
                "key", "TEXT",
                "bytes", "BLOB",
                "clustered", "WITHOUT ROWID");
    }

    @Override
    public Field<Integer> counterShard() {
        return DSL.inline(0);
    }

    @Override
    public <R extends Record> ResultQuery<R> takeUntaken(SelectLimitPercentStep<R> query) {
        return query;
    }

    @Override
    public Fault classify(SQLException failure) {
        if (!(failure instanceof SQLiteException)) {
            return new Fault.Bug();
        }
        return switch (failure.getErrorCode() & PRIMARY_CODE) {
            case 5, 6 ->
                new Fault.Unavailable(
                        Reason.BUSY, "Another process keeps the database busy. Try again when it has finished.");
            case 8 ->
                new Fault.Unavailable(
                        Reason.READ_ONLY,
                        "The database file cannot be written. Give this user the right to write the data folder and"
                                + " everything in it.");
            case 10 ->
                new Fault.Unavailable(
                        Reason.DATABASE_DOWN,
                        "Reading or writing the database file failed. Look at the disk that it is on.");
            case 11, 26 ->
                new Fault.Unavailable(
                        Reason.DAMAGED, "The database file is damaged or is no SQLite database. Restore a backup.");
            case 13 ->
                new Fault.Unavailable(
                        Reason.DISK_FULL,
                        "The disk is full. Make room on the disk of the data folder; reading goes on.");
            case 14 ->
                new Fault.Unavailable(
                        Reason.READ_ONLY,
                        "The database file cannot be opened. The data folder must exist and be writable for this user.");
            default -> new Fault.Bug();
        };
    }
}
