// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.syntax.SyntaxTree;
import org.explorepedia.wikitext.syntax.TreeRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trees of real pages lead back to them, and find the sections that section editing finds. */
class SyntaxRealPagesTest {

    private static final List<String> WIKIS = List.of("enwiki", "ltgwiki", "kcwiki");

    static Stream<String> wikis() {
        return WIKIS.stream();
    }

    @ParameterizedTest
    @MethodSource("wikis")
    void everyPageComesBack(String wiki) throws IOException {
        Path folder = Shared.file("data/wikis/" + wiki);
        assumeTrue(Files.isDirectory(folder), "skipped: no " + folder);
        WikitextEngine engine = MediaWikiEngine.builder(DumpSite.of(wiki)).build();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".xml.bz2")).toList();
        }
        for (Path file : files) {
            DumpFile.read(file, page -> {
                if (page.model().equals("wikitext")) {
                    check(engine, page.title(), page.text());
                }
            });
        }
    }

    private static void check(WikitextEngine engine, String title, String text) {
        SyntaxTree tree = engine.syntax(text);
        assertThat(TreeRules.broken(tree, text)).as(title).isEmpty();
        for (SyntaxTree.Section section : tree.sections()) {
            assertThat(engine.section(text, section.index()))
                    .as("%s, section %d", title, section.index())
                    .contains(section.range().source().stripTrailing());
        }
    }
}
