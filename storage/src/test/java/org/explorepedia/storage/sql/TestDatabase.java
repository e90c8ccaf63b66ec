// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.explorepedia.core.store.UnitOfWork;

/**
 * A fresh database for one test class.
 *
 * @param name shown in reports
 */
record TestDatabase(String name, DatabaseConfig config, Database database, List<Path> folders)
        implements AutoCloseable {

    /** A busy machine is no failure. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static TestDatabase sqlite() {
        try {
            Path folder = Files.createTempDirectory("explorepedia-test");
            DatabaseConfig config =
                    DatabaseConfig.sqlite(folder.resolve("explorepedia.db")).withPatience(PATIENCE);
            return new TestDatabase("SQLite", config, Database.open(config), List.of(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static TestDatabase postgres(PostgresServer server) {
        DatabaseConfig config = server.database().withPatience(PATIENCE);
        return new TestDatabase("PostgreSQL", config, Database.open(config), List.of());
    }

    UnitOfWork units() {
        return database.unitOfWork();
    }

    @Override
    public void close() throws IOException {
        database.close();
        for (Path folder : folders) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
