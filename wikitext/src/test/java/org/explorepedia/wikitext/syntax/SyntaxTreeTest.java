// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.junit.jupiter.api.Test;

/** What one does with a tree. */
class SyntaxTreeTest {

    static final SiteConfig SITE = new SiteConfig(
            "Test",
            "https://wiki.test",
            "/w",
            "/wiki/$1",
            "en",
            NamespaceCatalog.forLanguage("en", "Test"),
            Map.of(),
            Set.of(),
            "UTC",
            SiteConfig.MarkupOptions.DEFAULT,
            Limits.DEFAULT);

    static final WikitextParser PARSER =
            new WikitextParser(SITE, List.of("nowiki", "pre", "ref", "references", "gallery", "math"));

    private static final String ARTICLE = """
            {{Infobox person
            | name = Ada  <!-- the first -->
            | born = {{birth date|1815|12|10}}
            | known for = [[Analytical Engine|The ''Engine'']]
            }}
            '''Ada''' wrote notes.<ref name="n">{{cite book|title=Notes|year=1843}}</ref>

            == Life ==
            Text.
            === Youth ===
            More.
            == Work ==
            End.
            """;

    @Test
    void listsTemplatesWithTheirArguments() {
        Map<String, Map<String, String>> found = new TreeMap<>();
        PARSER.parse(ARTICLE).all(SyntaxNode.Template.class).forEach(template -> {
            Map<String, String> arguments = new TreeMap<>();
            template.arguments().forEach(argument -> arguments.put(argument.name(), argument.text()));
            found.put(template.name(), arguments);
        });
        assertThat(found)
                .containsOnlyKeys("Infobox person", "birth date", "cite book")
                .containsEntry("birth date", Map.of("1", "1815", "2", "12", "3", "10"))
                .containsEntry("cite book", Map.of("title", "Notes", "year", "1843"));
    }

    @Test
    void changesOneArgumentAndNothingElse() {
        SyntaxTree tree = PARSER.parse(ARTICLE);
        SyntaxNode.Argument year = tree.templates("Cite book")
                .findFirst()
                .flatMap(template -> template.argument("year"))
                .orElseThrow();
        String changed = tree.edit().replace(year.value(), "1844").apply();
        assertThat(changed).isEqualTo(ARTICLE.replace("1843", "1844"));
    }

    @Test
    void changesManyThingsAtOnce() {
        SyntaxTree tree = PARSER.parse("a [[b]] c {{d|e}} f");
        SyntaxNode.InternalLink link =
                tree.all(SyntaxNode.InternalLink.class).findFirst().orElseThrow();
        SyntaxNode.Template template =
                tree.all(SyntaxNode.Template.class).findFirst().orElseThrow();
        String changed = tree.edit()
                .insertAfter(template, "!")
                .replace(template.arguments().getFirst(), "E")
                .insertBefore(link, "(")
                .insertAfter(link, ")")
                .apply();
        assertThat(changed).isEqualTo("a ([[b]]) c {{d|E}}! f");
        assertThat(tree.edit().remove(link).apply()).isEqualTo("a  c {{d|e}} f");
        SourceEdits overlapping =
                tree.edit().remove(template).replace(template.arguments().getFirst(), "x");
        assertThatThrownBy(overlapping::apply).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsWhereSectionsBeginAndEnd() {
        List<SyntaxTree.Section> sections = PARSER.parse(ARTICLE).sections();
        assertThat(sections)
                .extracting(section -> section.heading().title().source())
                .containsExactly("Life", "Youth", "Work");
        assertThat(sections).extracting(SyntaxTree.Section::index).containsExactly(1, 2, 3);
        assertThat(sections.get(0).range().source()).isEqualTo("== Life ==\nText.\n=== Youth ===\nMore.\n");
        assertThat(sections.get(1).range().source()).isEqualTo("=== Youth ===\nMore.\n");
        assertThat(sections.get(2).range().end()).isEqualTo(ARTICLE.length());
        assertThat(sections.get(1).range().line()).isEqualTo(10);
    }

    @Test
    void tellsWhatStandsAtAPlace() {
        SyntaxTree tree = PARSER.parse("a '''b [[c]]'''");
        assertThat(tree.at(9))
                .extracting(node -> node.getClass().getSimpleName())
                .containsExactly("Page", "Paragraph", "Bold", "InternalLink", "LinkPart", "Text");
        assertThat(tree.at(99)).isEmpty();
    }

    @Test
    void readsTemplatesAsTheyAreTranscluded() {
        String text = "<noinclude>{{doc}}</noinclude><includeonly>{{{1|}}}</includeonly>";
        assertThat(PARSER.parseTemplate(text).all(SyntaxNode.Parameter.class)).hasSize(1);
        assertThat(PARSER.parseTemplate(text).all(SyntaxNode.Template.class)).isEmpty();
        assertThat(PARSER.parse(text).all(SyntaxNode.Template.class)).hasSize(1);
        assertThat(PARSER.parse(text).all(SyntaxNode.Parameter.class)).isEmpty();
    }

    @Test
    void switchesOverAllKindsWithoutADefault() {
        SyntaxNode first =
                PARSER.parse("{{a}}").all(SyntaxNode.Template.class).findFirst().orElseThrow();
        String kind = switch (first) {
            case SyntaxNode.Template template -> "call of " + template.name();
            case SyntaxNode.Container _ -> "something with parts";
            case SyntaxNode.Leaf _ -> "text or a sign";
        };
        assertThat(kind).isEqualTo("call of a");
    }
}
