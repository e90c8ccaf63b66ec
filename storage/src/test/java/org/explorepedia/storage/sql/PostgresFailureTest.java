// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A PostgreSQL that refuses, breaks connections, goes away and comes back. */
@Timeout(300)
class PostgresFailureTest {

    @Test
    void theWikiOutlivesItsServer() throws Exception {
        DatabaseConfig config;
        try (PostgresServer server = PostgresServer.start()) {
            config = server.database().withPatience(Duration.ofSeconds(5));
            StorageUnavailable missing = catchThrowableOfType(
                    StorageUnavailable.class,
                    () -> Database.open(
                            DatabaseConfig.of(server.postgres().getJdbcUrl("postgres", "no_such_database"), "", "")));
            assertThat(missing).hasMessageContaining("no database of the name");
            try (Database database = Database.open(config)) {
                put(database, "before");
                breakConnections(server);
                assertThat(get(database)).contains("before");
                breakConnections(server);
                put(database, "after");
                assertThat(get(database)).contains("after");
                server.close();
                StorageUnavailable down = catchThrowableOfType(StorageUnavailable.class, () -> get(database));
                assertThat(down.reason()).isEqualTo(Reason.DATABASE_DOWN);
                StorageUnavailable unwritten =
                        catchThrowableOfType(StorageUnavailable.class, () -> put(database, "lost"));
                assertThat(unwritten.reason()).isEqualTo(Reason.DATABASE_DOWN);
            }
        }
    }

    private static void put(Database database, String value) {
        database.unitOfWork().write(stores -> {
            stores.settings().put("state", value);
            return true;
        });
    }

    private static Optional<String> get(Database database) {
        return database.unitOfWork().read(stores -> stores.settings().get("state"));
    }

    private static void breakConnections(PostgresServer server) throws SQLException {
        try (Connection connection = server.postgres().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND application_name = 'explorepedia'");
        }
    }
}
