// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Wikitext to try things on: that of our own examples, and of real pages where they are. */
public final class SpecTexts {

    private static final int MAX_PAGES = 60;

    private SpecTexts() {}

    /** The texts of all examples and their pages in a folder. */
    public static List<String> own(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : files) {
            SpecFile examples = SpecFile.read(file);
            texts.addAll(examples.articles().values());
            examples.cases().forEach(example -> texts.add(example.wikitext()));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** Some pages of a real wiki; none where there are none. */
    public static List<String> realPages() throws IOException {
        Path dump = Shared.file("data/wikis/enwiki/dev.xml.bz2");
        List<String> texts = new ArrayList<>();
        if (Files.exists(dump)) {
            DumpFile.read(dump, page -> {
                if (page.model().equals("wikitext") && !page.text().isEmpty() && texts.size() < MAX_PAGES) {
                    texts.add(page.text());
                }
            });
        }
        return texts;
    }
}
