// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL with durable commits, one for the whole test run; JUnit stops it at the end. */
record PostgresServer(EmbeddedPostgres postgres, AtomicInteger databases) implements AutoCloseable {

    static PostgresServer of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PostgresServer.class))
                .computeIfAbsent("server", _ -> start(), PostgresServer.class);
    }

    static PostgresServer start() {
        try {
            return new PostgresServer(
                    EmbeddedPostgres.builder()
                            // The embedded server is faster and forgets commits by default, and no real one does.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_connections", "200")
                            .start(),
                    new AtomicInteger());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A new, empty database. */
    DatabaseConfig database() {
        String name = "explorepedia_" + databases.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return DatabaseConfig.of(postgres.getJdbcUrl("postgres", name), "", "");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
