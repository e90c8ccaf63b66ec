// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.syntax.SyntaxNode;
import org.explorepedia.wikitext.syntax.SyntaxTree;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/wikitext.md}, compiled and run. What stands there stands here, between the marks. */
class LibraryExampleTest {

    // example: a page source
    /** A wiki of two templates. */
    static final class SmallWiki implements PageSource {
        private static final Map<String, String> TEMPLATES =
                Map.of("Grain", "'''{{{1}}}''' is a grain.[[Category:Grain]]", "Old", "#REDIRECT [[Template:Grain]]");

        @Override
        public Optional<SourceText> text(Title title) {
            return title.namespace() != Namespace.TEMPLATE
                    ? Optional.empty()
                    : Optional.ofNullable(TEMPLATES.get(title.dbKey()))
                            .map(text -> new SourceText(title, text, 1, "wikitext"));
        }

        @Override
        public Map<Title, PageState> states(Set<Title> titles) {
            return Map.of();
        }

        @Override
        public Map<String, FileInfo> files(Set<String> keys) {
            return Map.of();
        }

        @Override
        public Optional<String> message(String key) {
            return Optional.empty();
        }
    }
    // end

    @Test
    void aPageBecomesHtml() {
        // example: parse
        SiteConfig site = SiteConfig.simple("Grains", "https://grains.example", "en");
        WikitextEngine engine = MediaWikiEngine.builder(site).build();

        Title title = engine.titles().find("Rye", Namespace.MAIN).orElseThrow();
        ParseResult result =
                engine.parse(ParseRequest.of(title, "{{Grain|Rye}} See [[Bread]].\n== Use ==", new SmallWiki()));

        String html = result.html();
        // end
        assertThat(html).contains("<b>Rye</b> is a grain.", ">Bread</a>", "<h2");

        // example: facts
        PageFacts facts = result.facts();
        List<String> links = facts.links().stream().map(Title::text).toList();
        Set<String> categories = facts.categories().keySet();
        List<String> headings =
                facts.sections().stream().map(PageFacts.Section::anchor).toList();
        // end
        assertThat(links).containsExactly("Bread");
        assertThat(categories).containsExactly("Grain");
        assertThat(headings).containsExactly("Use");
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void aTextBecomesATree() {
        WikitextEngine engine = MediaWikiEngine.builder(SiteConfig.simple("Grains", "https://grains.example", "en"))
                .build();
        // example: tree
        SyntaxTree tree = engine.syntax("{{Grain|Rye|height=2 m}} is ''old''. [[Bread|Loaf]]");
        List<String> seen = new ArrayList<>();
        for (SyntaxNode node : tree.walk().toList()) {
            switch (node) {
                case SyntaxNode.Template template -> seen.add("template " + template.name());
                case SyntaxNode.Italic italic -> seen.add("italic " + italic.source());
                case SyntaxNode.InternalLink link -> seen.add("link " + link.source());
                default -> {}
            }
        }
        // end
        assertThat(seen).containsExactly("template Grain", "italic ''old''", "link [[Bread|Loaf]]");

        // example: edit
        SyntaxNode.Argument height = tree.templates("Grain")
                .findFirst()
                .orElseThrow()
                .argument("height")
                .orElseThrow();
        String changed = tree.edit().replace(height.value().trimmed(), "1.5 m").apply();
        // end
        assertThat(changed).isEqualTo("{{Grain|Rye|height=1.5 m}} is ''old''. [[Bread|Loaf]]");
    }

    /** The document shows what is run here. */
    @Test
    void theDocumentShowsTheseExamples() throws IOException {
        String document = Files.readString(Path.of("../docs/wikitext.md"));
        List<String> lines =
                Files.readAllLines(Path.of("src/test/java/org/explorepedia/wikitext/LibraryExampleTest.java"));
        List<String> missing = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            String code = line.strip();
            if (code.startsWith("// example:")) {
                inside = true;
            } else if (code.equals("// end")) {
                inside = false;
            } else if (inside && !code.isEmpty() && !document.contains(code)) {
                missing.add(code);
            }
        }
        assertThat(missing).as("lines that docs/wikitext.md lacks").isEmpty();
    }
}
