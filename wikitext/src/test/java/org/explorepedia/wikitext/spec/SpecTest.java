// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Runs all examples: our own always, those of others where they are. The examples of others that fail are listed by name; the
 * list may only shrink.
 */
class SpecTest {

    private static final Path OWN = Path.of("src/test/resources/spec");
    private static final Path KNOWN_FAILURES = OWN.resolve("known-failures.txt");

    @Test
    void ownExamplesHold() throws IOException {
        List<String> failures = new ArrayList<>();
        int count = 0;
        for (Path file : files(OWN)) {
            if (file.equals(KNOWN_FAILURES)) {
                continue;
            }
            for (SpecResult result : new SpecRunner(EngineParts.NONE).run(SpecFile.read(file))) {
                count++;
                if (result instanceof SpecResult.Failed(SpecCase example, String expected, String actual)) {
                    failures.add(example.id() + "\nexpected: " + expected + "\nactual:   " + actual);
                }
            }
        }
        assertThat(count).isPositive();
        assertThat(failures).isEmpty();
    }

    @Test
    void examplesOfMediaWikiFailOnlyWhereKnown() throws IOException {
        Path folder = Shared.file("data/parsertests");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no ../shared: MediaWiki's examples are not run");
        Map<String, Integer> seen = new HashMap<>();
        Set<String> failing = new TreeSet<>();
        for (Path file : files(folder)) {
            String group = folder.relativize(file).getName(0).toString();
            for (SpecResult result : new SpecRunner(EngineParts.NONE).run(SpecFile.read(file))) {
                String name = group + "/" + result.example().id();
                int times = seen.merge(name, 1, Integer::sum);
                if (result instanceof SpecResult.Failed) {
                    failing.add(times == 1 ? name : name + " #" + times);
                }
            }
        }
        Set<String> known = new TreeSet<>(Files.readAllLines(KNOWN_FAILURES));
        known.removeIf(line -> line.isBlank() || line.startsWith("#"));
        Set<String> newFailures = new TreeSet<>(failing);
        newFailures.removeAll(known);
        Set<String> unexpectedPasses = new TreeSet<>(known);
        unexpectedPasses.removeAll(failing);
        if (System.getenv("SPEC_RECORD") != null) {
            record(failing);
            return;
        }
        assertThat(newFailures).as("examples that failed newly").isEmpty();
        assertThat(unexpectedPasses)
                .as("examples that pass now: take them off known-failures.txt")
                .isEmpty();
    }

    /** {@code x} writes the list anew, after it shrank. */
    private static void record(Set<String> failing) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Examples of MediaWiki's own tests that fail here, by folder, file and name. The list may only shrink.");
        lines.addAll(failing);
        Files.write(KNOWN_FAILURES, lines);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
