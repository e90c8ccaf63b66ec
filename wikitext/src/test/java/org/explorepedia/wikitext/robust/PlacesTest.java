// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.syntax.FactPlaces;
import org.explorepedia.wikitext.syntax.SourceRange;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts and warnings of a parse know where they come from. */
class PlacesTest {

    private static ParseResult parse(String text) {
        return TestWiki.ENGINE.parse(TestWiki.request(text));
    }

    private static FactPlaces places(String text) {
        return FactPlaces.of(
                parse(text).facts(),
                TestWiki.ENGINE.syntax(text),
                TestWiki.ENGINE.site(),
                Title.of(Namespace.MAIN, "Page"));
    }

    private static List<String> sources(@Nullable List<SourceRange> ranges) {
        return Objects.requireNonNull(ranges).stream().map(SourceRange::source).toList();
    }

    @Test
    void factsStandWhereTheyAreWritten() {
        FactPlaces places = places("[[A]] [[a|b]] [[File:Example.jpg|c]] {{Echo|[[D]]}} [[Category:E]]\n"
                + "https://x.test/y <ref>[http://z.test w]</ref>\n== F ==\ng");
        assertThat(sources(places.links().get(Title.of(Namespace.MAIN, "A")))).containsExactly("[[A]]", "[[a|b]]");
        assertThat(sources(places.links().get(Title.of(Namespace.MAIN, "D")))).containsExactly("[[D]]");
        assertThat(sources(places.files().get("Example.jpg"))).containsExactly("[[File:Example.jpg|c]]");
        assertThat(sources(places.categories().get("E"))).containsExactly("[[Category:E]]");
        assertThat(sources(places.templates().get(Title.of(Namespace.TEMPLATE, "Echo"))))
                .containsExactly("{{Echo|[[D]]}}");
        assertThat(places.externalLinks()).containsOnlyKeys("https://x.test/y", "http://z.test");
        assertThat(places.sections())
                .extractingByKey(1)
                .extracting(SourceRange::source)
                .isEqualTo("== F ==\ng");
    }

    @Test
    void factsFromTemplatesHaveNoPlace() {
        assertThat(places("{{Echo|1=[{{lc:HTTP://A.test}} b]}}").externalLinks())
                .isEmpty();
    }

    @Test
    void warningsTellTheCall() {
        String text = "a {{Echo|1|1=2}} b {{Loop}} <ref></ref> {{Echo|{{Echo|1=a|1=b}}}}";
        List<Warning> warnings = parse(text).warnings();
        assertThat(warnings)
                .extracting(warning -> text.substring(warning.start(), warning.end()))
                .contains("{{Echo|1|1=2}}", "{{Loop}}", "{{Echo|1=a|1=b}}", "<ref></ref>");
        assertThat(warnings).extracting(Warning::messageKey).anyMatch(key -> key.startsWith("cite_error"));
    }
}
