// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the source files themselves, which no compiled class shows. */
class SourceRulesTest {
    private static final int LONGEST_FILE = 500;
    private static final Set<String> CODE = Set.of("java", "jte", "js", "mjs", "css");
    private static final List<String> MODULES = List.of("wikitext", "core", "storage", "transfer", "web", "app");

    @Test
    void noFileIsLongerThanAPersonReads() {
        assertThat(Stream.concat(files("src/main"), files("src/test")))
                .filteredOn(file -> CODE.contains(extension(file)))
                .filteredOn(file -> lines(file).size() > LONGEST_FILE)
                .as("files of more than %d lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysItsJob() {
        List<Path> packages = files("src/main")
                .filter(file -> extension(file).equals("java"))
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(lines(folder.resolve("package-info.java")))
                        .as("package-info.java of %s", folder)
                        .contains("@NullMarked")
                        .anyMatch(line -> line.startsWith("/**")));
    }

    private static Stream<Path> files(String part) {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve(part))
                .filter(Files::isDirectory)
                .flatMap(SourceRulesTest::walk);
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The folder of the whole project: Maven runs the tests in the module's folder, an editor perhaps above it. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, java.util.Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("wikitext/src/main")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no module wikitext above " + here));
    }
}
