// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.storage.sql.SqlDialect.Fault;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions on one database. A function that reads or writes inside another one's transaction takes part in it.
 *
 * <p>SQLite has one writer at a time, so writes never collide there. PostgreSQL runs them at REPEATABLE READ: of two that
 * change the same row the later one is undone and run again, and then sees what the first one did.
 */
final class SqlUnitOfWork implements UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(SqlUnitOfWork.class);
    private static final int LONGEST_PAUSE_MILLIS = 64;

    private final ScopedValue<Transaction> current = ScopedValue.newInstance();
    private final Connections connections;
    private final SqlDialect dialect;
    private final DatabaseConfig config;
    private final Settings settings;

    SqlUnitOfWork(Connections connections, SqlDialect dialect, DatabaseConfig config) {
        this.connections = connections;
        this.dialect = dialect;
        this.config = config;
        this.settings = SettingsTools.defaultSettings()
                .withRenderNameCase(RenderNameCase.AS_IS)
                .withExecuteLogging(false)
                // Otherwise jOOQ reads every row again that it has just inserted into SQLite.
                .withFetchTriggerValuesAfterSQLServerOutput(false)
                .withFetchTriggerValuesAfterReturning(org.jooq.conf.FetchTriggerValuesAfterReturning.NEVER);
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        return current.isBound() ? work.apply(current.get().stores()) : attempt(work, false);
    }

    @Override
    public <T> T write(Function<Stores, T> work) {
        if (!current.isBound()) {
            return attempt(work, true);
        }
        if (!current.get().isWriting()) {
            throw new IllegalStateException("a function that reads must not write");
        }
        return work.apply(current.get().stores());
    }

    @Override
    public void afterCommit(Runnable action) {
        if (current.isBound() && current.get().isWriting()) {
            current.get().later(action);
        } else {
            action.run();
        }
    }

    /** Runs a transaction, again if it collided with another one, until it is through or patience ends. */
    private <T> T attempt(Function<Stores, T> work, boolean writing) {
        long deadline = System.nanoTime() + config.patience().toNanos();
        boolean reconnected = false;
        for (int round = 0; ; round++) {
            Outcome<T> outcome = writing ? inTurn(work) : once(work, false);
            switch (outcome) {
                case Outcome.Done<T>(T value, List<Runnable> after) -> {
                    after.forEach(SqlUnitOfWork::runSafely);
                    return value;
                }
                case Outcome.Failed<T>(RuntimeException failure, Fault fault, boolean committing) -> {
                    switch (fault) {
                        case Fault.Collision() -> {
                            if (System.nanoTime() > deadline) {
                                throw new StorageUnavailable(
                                        Reason.BUSY, "Others kept changing the same rows. Try again.", failure);
                            }
                            pause(round);
                        }
                        case Fault.ConnectionLost() -> {
                            // After a commit was sent nobody knows whether it happened; it must not happen twice.
                            if (reconnected || committing) {
                                throw unavailable(PostgresDialect.down(), failure);
                            }
                            reconnected = true;
                        }
                        case Fault.Unavailable unavailable -> throw unavailable(unavailable, failure);
                        case Fault.Bug() -> throw failure;
                    }
                }
            }
        }
    }

    private <T> Outcome<T> inTurn(Function<Stores, T> work) {
        try {
            return once(work, true);
        } finally {
            connections.releaseWriter();
        }
    }

    private <T> Outcome<T> once(Function<Stores, T> work, boolean writing) {
        Connection connection;
        try {
            connection = writing ? connections.writer() : connections.reader();
        } catch (SQLException failure) {
            return failed(new IllegalStateException(failure), false);
        }
        boolean committing = false;
        boolean clean = false;
        try {
            Transaction transaction = new Transaction(stores(connection), writing);
            T value = ScopedValue.where(current, transaction).call(() -> work.apply(transaction.stores()));
            committing = writing;
            if (writing) {
                connections.commit(connection);
            } else {
                connections.rollback(connection);
            }
            clean = true;
            return new Outcome.Done<>(value, transaction.after());
        } catch (StorageUnavailable failure) {
            throw failure;
        } catch (RuntimeException failure) {
            return failed(failure, committing);
        } catch (SQLException failure) {
            return failed(new IllegalStateException(failure), committing);
        } finally {
            close(connection, clean, writing);
        }
    }

    private <T> Outcome<T> failed(RuntimeException failure, boolean committing) {
        Fault fault = SqlDialect.sqlCause(failure).map(dialect::classify).orElse(new Fault.Bug());
        return new Outcome.Failed<>(failure, fault, committing);
    }

    private Stores stores(Connection connection) {
        DSLContext sql = DSL.using(connection, dialect.jooq(), settings);
        return new SqlStores(sql, dialect, config.clock());
    }

    private void close(Connection connection, boolean clean, boolean writing) {
        if (!clean) {
            try {
                connections.rollback(connection);
            } catch (SQLException broken) {
                // What it did is undone by the database itself when it goes away.
                LOG.debug("A connection could not be rolled back and is thrown away", broken);
                connections.discard(connection, writing);
            }
        }
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.debug("A connection could not be given back", broken);
        }
    }

    private static StorageUnavailable unavailable(Fault.Unavailable fault, Throwable cause) {
        return new StorageUnavailable(fault.reason(), fault.sentence(), cause);
    }

    /** The commit stands, so a failure here must not look like a failed write. */
    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            LOG.error("An action after a commit failed", failure);
        }
    }

    private static void pause(int round) {
        try {
            Thread.sleep(ThreadLocalRandom.current()
                    .nextInt(1, Math.min(LONGEST_PAUSE_MILLIS, 4 << Math.min(round, 5))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable(Reason.BUSY, "Stopped while waiting to write.", stopped);
        }
    }

    /** How one attempt ended. */
    private sealed interface Outcome<T> {

        record Done<T>(T value, List<Runnable> after) implements Outcome<T> {}

        record Failed<T>(RuntimeException failure, Fault fault, boolean committing) implements Outcome<T> {}
    }
}
