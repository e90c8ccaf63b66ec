// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.explorepedia.core.model.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that is killed while people save loses nothing that it acknowledged, and leaves no half page. */
@OnBothDatabases
@Timeout(300)
class KillTest {

    private static final int ROUNDS = 3;
    private static final int LONGEST_MILLIS = 900;

    private final TestDatabase database;

    KillTest(TestDatabase database) {
        this.database = database;
    }

    private record Acknowledged(long revision, String run, int writer, int number) {}

    @Test
    void everyAcknowledgedRevisionIsThereAfterKills() throws IOException, InterruptedException, SQLException {
        long seed = System.nanoTime();
        System.out.println("KillTest on " + database + " with seed " + seed);
        Random random = new Random(seed);
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(runAndKill("r" + round, random.nextInt(LONGEST_MILLIS)));
        }
        assertThat(acknowledged).as("seed %d", seed).isNotEmpty();
        for (Acknowledged save : acknowledged) {
            Optional<String> text =
                    database.units().read(stores -> stores.revisions().text(new RevisionId(save.revision())));
            assertThat(text)
                    .as("revision %s, seed %d", save, seed)
                    .contains(KillWriter.text(save.run(), save.writer(), save.number()));
        }
        assertThat(number("SELECT count(*) FROM page WHERE latest IS NULL OR latest NOT IN (SELECT id FROM revision)"))
                .as("pages without revision")
                .isZero();
        assertThat(number("SELECT count(*) FROM revision WHERE text NOT IN (SELECT id FROM text)"))
                .as("revisions without text")
                .isZero();
        assertThat(number("SELECT count(*) FROM revision r JOIN page p ON p.id = r.page WHERE r.id > p.latest"))
                .as("revisions that are newer than the current one of their page")
                .isZero();
        assertThat(number("SELECT count(*) FROM revision"))
                .as("the count kept beside the rows")
                .isEqualTo(number("SELECT sum(value) FROM statistic WHERE name = 'edits'"));
        if (database.config().url().startsWith(DatabaseConfig.SQLITE_PREFIX)) {
            assertThat(text("PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(text("PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(number("PRAGMA page_size")).isEqualTo(8_192);
        } else {
            assertThat(text("SHOW fsync")).isEqualTo("on");
            assertThat(text("SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    private List<Acknowledged> runAndKill(String run, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillWriter.class.getName(),
                        database.config().url(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Acknowledged> acknowledged = new ArrayList<>();
        try (ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                // A line that the kill cut off acknowledges nothing.
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                if (acknowledged.isEmpty()) {
                    // Not the process itself, which would throw away what it has said and was not yet read.
                    var _ = killer.schedule(process.toHandle()::destroyForcibly, millis, TimeUnit.MILLISECONDS);
                }
                String[] parts = line.toString().split(" ");
                acknowledged.add(new Acknowledged(
                        Long.parseLong(parts[0]), run, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
                line.setLength(0);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.config().url());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
