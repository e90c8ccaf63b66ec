// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Open connections for reading and for writing. */
final class Connections implements AutoCloseable {

    /** Pages of 8 KiB: a compressed revision seldom fills one of the usual 4 KiB well. */
    private static final int PAGE_SIZE = 8_192;

    private static final int CACHE_KIB = 16_384;
    private static final int IDLE_READERS = 2;
    /** After so long without a connection it is looked whether there is a database at all. */
    private static final long LOOK_MILLIS = 1_000;

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final DatabaseConfig config;

    /** Whether the database is known to be away; only on PostgreSQL. */
    private final Outage outage;

    /** SQLite has one writer; those who wait for it are served in the order in which they came. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private Connections(HikariDataSource readers, HikariDataSource writers, Outage outage, DatabaseConfig config) {
        this.readers = readers;
        this.writers = writers;
        this.outage = outage;
        this.config = config;
    }

    static DataSource sqlite(DatabaseConfig config) {
        SQLiteConfig pragmas = new SQLiteConfig();
        pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
        pragmas.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        pragmas.setBusyTimeout(Math.toIntExact(config.patience().toMillis()));
        pragmas.setCacheSize(-CACHE_KIB);
        pragmas.enforceForeignKeys(true);
        pragmas.setTempStore(SQLiteConfig.TempStore.MEMORY);
        SQLiteDataSource source = new SQLiteDataSource(pragmas);
        source.setUrl(config.url());
        return source;
    }

    /** Settles what can only be said of a database without tables. */
    static void prepareSqlite(DatabaseConfig config) throws SQLException {
        SQLiteConfig pragmas = new SQLiteConfig();
        pragmas.setBusyTimeout(Math.toIntExact(config.patience().toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(pragmas);
        source.setUrl(config.url());
        try (Connection connection = source.getConnection()) {
            // Before the journal's mode, which writes the first page.
            execute(connection, "PRAGMA page_size = " + PAGE_SIZE);
            execute(connection, "PRAGMA journal_mode = WAL");
        }
    }

    static PGSimpleDataSource postgres(DatabaseConfig config) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(config.url());
        if (!config.user().isEmpty()) {
            source.setUser(config.user());
        }
        if (!config.password().isEmpty()) {
            source.setPassword(config.password());
        }
        source.setConnectTimeout(Math.max(1, Math.toIntExact(config.patience().toSeconds() / 2)));
        source.setApplicationName("explorepedia");
        source.setTcpKeepAlive(true);
        return source;
    }

    static Connections open(DatabaseConfig config, SqlDialect dialect) {
        return switch (dialect) {
            case SqliteDialect _ -> {
                HikariConfig writer = pool("writer", sqlite(config), 1, config);
                HikariConfig reader = pool("readers", sqlite(config), config.connections(), config);
                reader.setMinimumIdle(IDLE_READERS);
                reader.setConnectionInitSql("PRAGMA query_only = ON");
                for (HikariConfig local : new HikariConfig[] {writer, reader}) {
                    // The file does not go away, and a cache that is warm is worth keeping.
                    local.setAutoCommit(true);
                    local.setMaxLifetime(0);
                    local.setKeepaliveTime(0);
                }
                yield new Connections(
                        new HikariDataSource(reader), new HikariDataSource(writer), Outage.never(), config);
            }
            case PostgresDialect _ -> {
                HikariConfig both = pool("database", postgres(config), config.connections(), config);
                both.setMinimumIdle(IDLE_READERS);
                both.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
                both.setConnectionTimeout(LOOK_MILLIS);
                both.setValidationTimeout(LOOK_MILLIS);
                HikariDataSource source = new HikariDataSource(both);
                PGSimpleDataSource probe = postgres(config);
                probe.setConnectTimeout(1);
                yield new Connections(
                        source, source, new Outage(() -> probe.getConnection().close()), config);
            }
        };
    }

    private static HikariConfig pool(String name, DataSource source, int size, DatabaseConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(config.patience().toMillis());
        return pool;
    }

    /** A connection with a transaction that has begun. */
    Connection reader() throws SQLException {
        if (isShared()) {
            Connection connection = shared();
            connection.setReadOnly(true);
            return connection;
        }
        return begun(readers.getConnection(), "BEGIN", false);
    }

    /** A connection with a transaction that may write; {@link #releaseWriter()} must follow after it is closed. */
    Connection writer() throws SQLException {
        if (isShared()) {
            return shared();
        }
        waitForTurn();
        try {
            // Takes the lock at once: one that began by reading could not go on after another process wrote.
            return begun(writers.getConnection(), "BEGIN IMMEDIATE", true);
        } catch (SQLException | RuntimeException failure) {
            releaseWriter();
            throw failure;
        }
    }

    /**
     * A connection to PostgreSQL. Where others have them all, one waits patiently; where there is no database any more,
     * that is found out within about a second and everyone else is told at once.
     */
    private Connection shared() throws SQLException {
        outage.check();
        long patience = System.nanoTime() + config.patience().toNanos();
        while (true) {
            try {
                return readers.getConnection();
            } catch (SQLTransientConnectionException none) {
                outage.suspect();
                if (System.nanoTime() >= patience) {
                    throw none;
                }
            }
        }
    }

    /**
     * Transactions on SQLite are begun and ended by statements: its driver, left to itself, begins the next one as soon as
     * one has ended, and would lock other processes out for ever.
     */
    private Connection begun(Connection connection, String begin, boolean writing) throws SQLException {
        try {
            execute(connection, begin);
            return connection;
        } catch (SQLException failure) {
            discard(connection, writing);
            connection.close();
            throw failure;
        }
    }

    void commit(Connection connection) throws SQLException {
        if (isShared()) {
            connection.commit();
        } else {
            execute(connection, "COMMIT");
        }
    }

    void rollback(Connection connection) throws SQLException {
        if (isShared()) {
            connection.rollback();
        } else {
            execute(connection, "ROLLBACK");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void releaseWriter() {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }

    /** Throws a connection away instead of giving it back. */
    void discard(Connection connection, boolean writing) {
        (writing ? writers : readers).evictConnection(connection);
    }

    private boolean isShared() {
        return readers.equals(writers);
    }

    private void waitForTurn() {
        try {
            if (turn.tryLock(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable(Reason.BUSY, "Stopped while waiting to write.", stopped);
        }
        throw new StorageUnavailable(Reason.BUSY, "Other writers keep the database busy. Try again.", null);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
