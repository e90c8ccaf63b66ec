// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reads the real dumps of the reference material, where it is. */
class SharedDumpsTest {

    private static Path data() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path data = folder.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        Assumptions.abort("../shared is not here: real dumps are left out");
        throw new IllegalStateException();
    }

    private record Count(long pages, long revisions, DumpItem end) {}

    private static Count count(Path file) throws IOException {
        long pages = 0;
        long revisions = 0;
        try (DumpReader reader = DumpReader.open(file)) {
            while (true) {
                switch (reader.next()) {
                    case DumpSite _ -> {}
                    case DumpPage page -> {
                        assertThat(page.title()).isNotBlank();
                        pages++;
                    }
                    case DumpRevision revision -> {
                        assertThat(revision.text()).isNotInstanceOf(DumpRevision.Text.Missing.class);
                        revisions++;
                    }
                    case DumpItem.PageEnd _ -> {}
                    case DumpItem.End end -> {
                        return new Count(pages, revisions, end);
                    }
                }
            }
        }
    }

    @Test
    void readsSmallDumpsOfManyLanguages() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("dumps/minidumps"))) {
            List<Path> dumps = files.toList();
            assertThat(dumps).isNotEmpty();
            for (Path dump : dumps) {
                Count count = count(dump);
                assertThat(count.end()).as(dump.toString()).isEqualTo(new DumpItem.Complete());
                assertThat(count.pages()).as(dump.toString()).isPositive();
            }
        }
    }

    @Test
    void readsARealHistoryAndRealArticles() throws IOException {
        assertThat(count(data().resolve("wikis/enwiki/dev.xml.bz2")))
                .isEqualTo(new Count(116, 116, new DumpItem.Complete()));
        Count history = count(data().resolve("history/aawiki-20260101.xml.bz2"));
        assertThat(history.end()).isEqualTo(new DumpItem.Complete());
        assertThat(history.revisions()).isGreaterThan(history.pages());
    }

    @Test
    void readsTheExamplesOfTheFormat() throws IOException {
        Set<String> broken = new HashSet<>();
        try (Stream<Path> files = Files.list(data().resolve("ref/export/import-tests"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
                try (DumpReader reader = DumpReader.open(file)) {
                    DumpItem item;
                    do {
                        item = reader.next();
                    } while (!(item instanceof DumpItem.End));
                    if (item instanceof DumpItem.Broken) {
                        broken.add(file.getFileName().toString());
                    }
                } catch (NotADump e) {
                    broken.add(file.getFileName().toString());
                }
            }
        }
        // The expected outputs are pieces that another tool completes; one without end is no whole file.
        assertThat(broken)
                .contains("BadXML.xml", "MissingMediaWikiTag.xml")
                .noneMatch(name -> name.contains("import-"));
    }
}
