// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.explorepedia.core.live.LiveChannel;
import org.explorepedia.core.live.LocalLiveChannel;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.storage.sql.SqlDialect.Fault;
import org.flywaydb.core.api.FlywayException;

/** An open database whose tables are up to date. */
public final class Database implements AutoCloseable {

    private final Connections connections;
    private final UnitOfWork unitOfWork;
    private final LiveChannel live;

    private Database(Connections connections, UnitOfWork unitOfWork, LiveChannel live) {
        this.connections = connections;
        this.unitOfWork = unitOfWork;
        this.live = live;
    }

    /**
     * Opens a database, makes it if it is a file that does not exist, and migrates it.
     *
     * @throws StorageUnavailable with a sentence for the operator if it cannot be reached or written
     * @throws IllegalArgumentException with such a sentence if the address is of neither database
     */
    public static Database open(DatabaseConfig config) {
        // jOOQ greets and advises on the console otherwise.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        SqlDialect dialect = dialect(config.url());
        DataSource source = reach(config, dialect);
        try {
            Migrator.migrate(source, dialect);
        } catch (FlywayException failure) {
            if (Migrator.isFromTheFuture(failure)) {
                throw new StorageUnavailable(
                        Reason.READ_ONLY,
                        "The database was made by a newer version of Explorepedia. Install that version: " + config,
                        failure);
            }
            Optional<SQLException> cause = SqlDialect.sqlCause(failure);
            if (cause.isPresent()) {
                throw unavailable(config, dialect, cause.get(), failure);
            }
            throw failure;
        }
        Connections connections = Connections.open(config, dialect);
        LiveChannel live = switch (dialect) {
            case SqliteDialect _ -> new LocalLiveChannel();
            case PostgresDialect _ -> new PostgresLiveChannel(source, connections);
        };
        return new Database(connections, new SqlUnitOfWork(connections, dialect, config), live);
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    /** Word of changes between all processes on this database; on SQLite, between all parts of this one. */
    public LiveChannel live() {
        return live;
    }

    @Override
    public void close() {
        if (live instanceof PostgresLiveChannel postgres) {
            postgres.close();
        }
        connections.close();
    }

    static SqlDialect dialect(String url) {
        if (url.startsWith(DatabaseConfig.SQLITE_PREFIX) && url.length() > DatabaseConfig.SQLITE_PREFIX.length()) {
            return new SqliteDialect();
        }
        if (url.startsWith(DatabaseConfig.POSTGRES_PREFIX)) {
            return new PostgresDialect();
        }
        throw new IllegalArgumentException("The database's address must look like jdbc:sqlite:FILE or"
                + " jdbc:postgresql://HOST/NAME, and this does not: " + url);
    }

    /** Makes what is missing and connects once, to say plainly what is wrong before a pool tries again and again. */
    private static DataSource reach(DatabaseConfig config, SqlDialect dialect) {
        try {
            DataSource source = source(config, dialect);
            try (Connection probe = source.getConnection()) {
                if (probe.isValid(Math.max(1, Math.toIntExact(config.patience().toSeconds())))) {
                    return source;
                }
            }
        } catch (SQLException failure) {
            throw unavailable(config, dialect, failure, failure);
        }
        throw new StorageUnavailable(Reason.DATABASE_DOWN, "The database does not answer: " + config, null);
    }

    private static DataSource source(DatabaseConfig config, SqlDialect dialect) throws SQLException {
        return switch (dialect) {
            case SqliteDialect _ -> {
                makeFolder(config);
                Connections.prepareSqlite(config);
                yield Connections.sqlite(config);
            }
            case PostgresDialect _ -> Connections.postgres(config);
        };
    }

    private static void makeFolder(DatabaseConfig config) {
        Path file = Path.of(config.url().substring(DatabaseConfig.SQLITE_PREFIX.length()))
                .toAbsolutePath();
        Path folder = file.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException failure) {
            throw new StorageUnavailable(
                    Reason.READ_ONLY,
                    "The data folder " + folder + " cannot be made: " + failure.getMessage(),
                    failure);
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw new StorageUnavailable(
                    Reason.READ_ONLY, "The data folder " + folder + " cannot be written by this user.", null);
        }
    }

    private static RuntimeException unavailable(
            DatabaseConfig config, SqlDialect dialect, SQLException sql, Exception failure) {
        return switch (dialect.classify(sql)) {
            case Fault.Unavailable(Reason reason, String sentence) ->
                new StorageUnavailable(reason, sentence + " " + config, failure);
            case Fault.ConnectionLost() ->
                new StorageUnavailable(
                        Reason.DATABASE_DOWN, PostgresDialect.down().sentence() + " " + config, failure);
            case Fault.Collision() ->
                new StorageUnavailable(Reason.BUSY, "Another server is starting on " + config, failure);
            case Fault.Bug() -> new IllegalStateException(failure);
        };
    }
}
