// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
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

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final DatabaseConfig config;

    /** SQLite has one writer; those who wait for it are served in the order in which they came. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private Connections(HikariDataSource readers, HikariDataSource writers, DatabaseConfig config) {
        this.readers = readers;
        this.writers = writers;
        this.config = config;
    }

    static DataSource sqlite(DatabaseConfig config) {
        SQLiteConfig pragmas = new SQLiteConfig();
        pragmas.setPageSize(PAGE_SIZE);
        pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
        pragmas.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        pragmas.setBusyTimeout(Math.toIntExact(config.patience().toMillis()));
        pragmas.setCacheSize(-CACHE_KIB);
        pragmas.enforceForeignKeys(true);
        pragmas.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // Not IMMEDIATE for the writer: the driver begins the next transaction as soon as one is committed, so an idle
        // connection would keep the lock, and no other process could ever write. See #writer().
        pragmas.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        SQLiteDataSource source = new SQLiteDataSource(pragmas);
        source.setUrl(config.url());
        return source;
    }

    static DataSource postgres(DatabaseConfig config) {
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
                    local.setMaxLifetime(0);
                    local.setKeepaliveTime(0);
                }
                yield new Connections(new HikariDataSource(reader), new HikariDataSource(writer), config);
            }
            case PostgresDialect _ -> {
                HikariConfig both = pool("database", postgres(config), config.connections(), config);
                both.setMinimumIdle(IDLE_READERS);
                both.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
                HikariDataSource source = new HikariDataSource(both);
                yield new Connections(source, source, config);
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

    Connection reader() throws SQLException {
        Connection connection = readers.getConnection();
        if (isShared()) {
            connection.setReadOnly(true);
        }
        return connection;
    }

    /** A connection to write with; {@link #releaseWriter()} must follow after it is closed. */
    Connection writer() throws SQLException {
        if (isShared()) {
            return writers.getConnection();
        }
        waitForTurn();
        try {
            Connection connection = writers.getConnection();
            try {
                lock(connection);
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
            return connection;
        } catch (SQLException | RuntimeException failure) {
            releaseWriter();
            throw failure;
        }
    }

    /**
     * Takes SQLite's write lock before anything is read, waiting for other processes: a transaction that began by reading
     * could not go on after another one wrote. A change of no row is a write to the database, and the lock is all it takes.
     */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE setting SET value = value WHERE 1 = 0");
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
