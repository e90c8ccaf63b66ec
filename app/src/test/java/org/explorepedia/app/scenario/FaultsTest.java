// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.explorepedia.app.fixture.PostgresServer;
import org.explorepedia.app.fixture.SharedPostgres;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What readers and writers see when disks are full and databases go away: reading goes on, and no text is lost. */
final class FaultsTest {

    private static final long SEED = 20260213;
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Words that no compression makes small. */
    private static String longText() {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        while (text.length() < 400_000) {
            text.append(Long.toString(random.nextLong(), 36)).append(random.nextInt(12) == 0 ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    private static void refused(Answer answer, String text) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.words()).contains("The wiki cannot save at the moment", "Reading goes on as usual");
        assertThat(Person.textOf(answer, "wpTextbox1")).isEqualTo(text);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFullDiskUnderSqliteStopsNobodyFromReading() {
        try (WikiFixture wiki = WikiFixture.onSqlite(Map.of())) {
            wiki.write("Full", "Before the disk was full.");
            wiki.account("Writer");
            String file = "jdbc:sqlite:" + wiki.data().resolve("explorepedia.db");
            wiki.restart(Map.of("database.url", file + "?max_page_count=1"));
            try (Person writer = Person.visiting(wiki)) {
                String text = longText();
                Map<String, String> form = writer.editForm("Full", text);
                Answer answer = writer.submit("Full", form, "wpSave");
                refused(answer, text);
                assertThat(writer.get("/wiki/Full").words()).contains("Before the disk was full.");
                assertThat(writer.get("/w/index.php?title=Full&action=history").status())
                        .isEqualTo(200);
                assertThat(writer.get("/wiki/Special:RecentChanges").status()).isEqualTo(200);
                assertThat(wiki.text("Full")).contains("Before the disk was full.");

                wiki.restart(Map.of("database.url", file));
                Map<String, String> again = Person.fields(answer);
                again.put("wpTextbox1", text);
                assertThat(writer.submit("Full", again, "wpSave").status()).isEqualTo(200);
                assertThat(wiki.text("Full")).contains(text);
            }
        }
    }

    @Test
    @ExtendWith(SharedPostgres.class)
    void aFullDiskUnderPostgresStopsNobodyFromReading(PostgresServer server) {
        try (WikiFixture wiki = WikiFixture.onPostgres(server, Map.of());
                Person writer = Person.visiting(wiki)) {
            wiki.write("Full", "Before the disk was full.");
            Map<String, String> form = writer.editForm("Full", "Written too late.");
            wiki.sql(
                    "CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS "
                            + "$$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$",
                    "CREATE TRIGGER no_space BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION no_space()");
            Answer answer = writer.submit("Full", form, "wpSave");
            refused(answer, "Written too late.");
            assertThat(writer.get("/wiki/Full").words()).contains("Before the disk was full.");
            wiki.sql("DROP TRIGGER no_space ON revision");
            Map<String, String> again = Person.fields(answer);
            again.put("wpTextbox1", Person.textOf(answer, "wpTextbox1"));
            writer.submit("Full", again, "wpSave");
            assertThat(wiki.text("Full")).contains("Written too late.");
        }
    }

    @Test
    void aDatabaseThatGoesAwayTakesNoTextWithItAndIsFoundAgain(@TempDir Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EmbeddedPostgres database = postgres(folder, port);
        String url = database.getJdbcUrl("postgres", "postgres");
        try (WikiFixture wiki = WikiFixture.onSqlite(Map.of("database.url", url));
                Person writer = Person.visiting(wiki);
                Person reader = Person.visiting(wiki)) {
            wiki.write("Gone", "Before it went.");
            wiki.settle();
            assertThat(reader.get("/wiki/Gone").status()).isEqualTo(200);
            Map<String, String> form = writer.editForm("Gone", "Written into the dark.");
            database.close();

            long sent = System.nanoTime();
            Answer answer = writer.submit("Gone", form, "wpSave");
            System.out.printf("The first to notice waited %d ms%n", (System.nanoTime() - sent) / 1_000_000);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.words()).contains("The wiki cannot reach its data");
            assertThat(answer.body()).doesNotContain("Exception", "jdbc:");
            assertThat(Person.textOf(answer, "wpTextbox1")).isEqualTo("Written into the dark.");
            assertThat(reader.get("/wiki/Gone").words()).contains("Before it went.");
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                Answer history = reader.get("/w/index.php?title=Gone&action=history");
                assertThat(history.status()).isEqualTo(503);
                assertThat(history.words()).contains("The wiki cannot reach its data");
                System.out.printf(
                        "Without its database the wiki says so after %d ms%n", (System.nanoTime() - start) / 1_000_000);
            }

            Answer program = reader.get("/w/api.php?action=query&meta=userinfo&formatversion=2");
            assertThat(program.status()).isEqualTo(503);
            assertThat(program.header("Retry-After")).isNotEmpty();
            assertThat(program.body()).contains("\"error\":{\"code\":\"internal_api_error_DBConnectionError\"");

            database = postgres(folder, port);
            // The wiki looks for its database twice a second, and the first connections that it gets may have ended
            // with the old server; each attempt gives the text back.
            long end = System.nanoTime() + FOUND_WITHIN.toNanos();
            while (answer.status() == 503 && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE.toNanos());
                assertThat(Person.textOf(answer, "wpTextbox1")).isEqualTo("Written into the dark.");
                Map<String, String> again = Person.fields(answer);
                again.put("wpTextbox1", "Written into the dark.");
                answer = writer.submit("Gone", again, "wpSave");
            }
            assertThat(answer.status()).isEqualTo(200);
            assertThat(wiki.text("Gone")).contains("Written into the dark.");
        } finally {
            database.close();
        }
    }

    private static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
