// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.explorepedia.storage.sql.SqlDialect.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told when a database cannot be used, and what goes on nevertheless. */
class FailureTest {

    private static StorageUnavailable unavailable(ThrowingCallable work) {
        StorageUnavailable failure = catchThrowableOfType(StorageUnavailable.class, work);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void anAddressOfNeitherDatabaseIsExplained() {
        for (String url : new String[] {"", "jdbc:sqlite:", "jdbc:mysql://localhost/x", "explorepedia.db"}) {
            assertThatThrownBy(() -> Database.open(DatabaseConfig.of(url, "", "")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("jdbc:postgresql://HOST/NAME");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        StorageUnavailable failure =
                unavailable(() -> Database.open(DatabaseConfig.sqlite(file.resolve("explorepedia.db"))));
        assertThat(failure.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(failure).hasMessageContaining(file.toString());
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("explorepedia.db");
        String text = "this is a letter to my grandmother ".repeat(1_000);
        Files.writeString(file, text);
        StorageUnavailable failure = unavailable(() -> Database.open(DatabaseConfig.sqlite(file)));
        assertThat(failure.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(file).hasContent(text);
    }

    @Test
    void aDatabaseOfANewerVersionIsNotTouched(@TempDir Path folder) throws SQLException {
        DatabaseConfig config = DatabaseConfig.sqlite(folder.resolve("explorepedia.db"));
        Database.open(config).close();
        execute(
                config.url(),
                "INSERT INTO schema_version SELECT 999, '999', 'future', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM schema_version WHERE installed_rank = 1");
        assertThat(unavailable(() -> Database.open(config))).hasMessageContaining("newer version");
    }

    @Test
    void aFullDiskIsCalledByItsName(@TempDir Path folder) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("full.db");
        SQLException full = catchThrowableOfType(
                SQLException.class,
                () -> execute(
                        url,
                        "PRAGMA max_page_count = 2",
                        "CREATE TABLE a (b)",
                        "INSERT INTO a VALUES (zeroblob(100000))"));
        assertThat(new SqliteDialect().classify(full))
                .isInstanceOfSatisfying(
                        Fault.Unavailable.class,
                        fault -> assertThat(fault.reason()).isEqualTo(Reason.DISK_FULL));
    }

    @Test
    void readingGoesOnWhileAnotherProcessHoldsTheWriteLock(@TempDir Path folder) throws SQLException {
        DatabaseConfig config =
                DatabaseConfig.sqlite(folder.resolve("explorepedia.db")).withPatience(Duration.ofMillis(500));
        try (Database database = Database.open(config)) {
            database.unitOfWork().write(stores -> {
                stores.settings().put("a", "b");
                return true;
            });
            try (Connection other = DriverManager.getConnection(config.url());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                StorageUnavailable busy =
                        unavailable(() -> database.unitOfWork().write(stores -> {
                            stores.settings().put("a", "c");
                            return true;
                        }));
                assertThat(busy.reason()).isEqualTo(Reason.BUSY);
                Map<String, String> settings =
                        database.unitOfWork().read(stores -> stores.settings().all());
                assertThat(settings).containsEntry("a", "b");
                statement.execute("ROLLBACK");
            }
            database.unitOfWork().write(stores -> {
                stores.settings().put("a", "d");
                return true;
            });
            Map<String, String> settings =
                    database.unitOfWork().read(stores -> stores.settings().all());
            assertThat(settings).containsEntry("a", "d");
        }
    }

    @Test
    void aPostgresServerThatDoesNotAnswerIsSaidToBeDown() {
        DatabaseConfig config = DatabaseConfig.of("jdbc:postgresql://127.0.0.1:1/wiki?password=secret", "", "")
                .withPatience(Duration.ofSeconds(2));
        StorageUnavailable failure = unavailable(() -> Database.open(config));
        assertThat(failure.reason()).isEqualTo(Reason.DATABASE_DOWN);
        assertThat(failure).hasMessageContaining("127.0.0.1:1/wiki").hasMessageNotContaining("secret");
    }
}
