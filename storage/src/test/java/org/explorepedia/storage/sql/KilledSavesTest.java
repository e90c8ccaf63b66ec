// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.store.Slice;
import org.junit.jupiter.api.Test;

/** A process that is killed in the middle of saves loses none that it acknowledged, and leaves nothing half done. */
@OnBothDatabases
class KilledSavesTest {

    private static final int ROUNDS = 2;
    private static final int FEWEST = 10;

    private final TestDatabase database;

    KilledSavesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void aKillLosesNoAcknowledgedSave() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TestWiki wiki = new TestWiki(database.units(), RateLimits.none());
        for (int round = 0; round < ROUNDS; round++) {
            List<String> acknowledged = killed(round, FEWEST + random.nextInt(40));
            assertThat(acknowledged).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(FEWEST);
            for (String line : acknowledged) {
                String[] parts = line.split("\t");
                RevisionId id = new RevisionId(Long.parseLong(parts[1]));
                String stored =
                        wiki.work.read(stores -> stores.revisions().text(id).orElse("nothing"));
                assertThat(stored).as("seed %d, %s", seed, line).isEqualTo(parts[2]);
            }
            for (int t = 0; t < 4; t++) {
                String title = "Killed " + round + " " + t;
                if (wiki.exists(title)) {
                    isWhole(wiki, title);
                }
            }
        }
    }

    /** The current revision is the newest, every revision has its text, its parent and its line of recent changes. */
    private static void isWhole(TestWiki wiki, String title) {
        Page page = wiki.page(title);
        wiki.work.<Boolean>read(stores -> {
            List<Revision> history = stores.revisions()
                    .history(page.id(), Slice.Request.first(10_000))
                    .items();
            assertThat(history.stream().map(Revision::id)).contains(page.latest());
            for (int i = 0; i < history.size(); i++) {
                Revision revision = history.get(i);
                assertThat(stores.revisions().text(revision.id())).isPresent();
                assertThat(stores.changes().findByRevision(revision.id())).isPresent();
                revision.parent()
                        .ifPresent(parent ->
                                assertThat(stores.revisions().find(parent)).isPresent());
            }
            assertThat(history.stream().filter(revision -> revision.parent().isEmpty()))
                    .hasSize(1);
            return true;
        });
    }

    private List<String> killed(int round, int saves) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        database.config().url(),
                        database.config().user(),
                        database.config().password(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                if (line.startsWith("Killed ") && line.split("\t").length == 3) {
                    lines.add(line);
                    if (lines.size() == saves) {
                        // The handle, since destroying the process object would close what is still to be read.
                        process.toHandle().destroyForcibly();
                    }
                }
                line = reader.readLine();
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        return lines;
    }
}
