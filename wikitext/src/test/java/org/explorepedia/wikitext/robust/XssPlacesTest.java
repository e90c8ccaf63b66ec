// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.output.PageFacts.Section;
import org.explorepedia.wikitext.site.SiteConfig;
import org.junit.jupiter.api.Test;

/**
 * Throws attacks at each function, tag, file option and element that the engine has, and looks at all HTML that comes out: the
 * page, its title, its headings in the contents list, its indicators, and summaries of edits. {@link XssTest} has the places of
 * markup that have no names.
 */
class XssPlacesTest {

    private static final List<String> VARIANT_PLACES = List.of(
            "-{%s}-",
            "-{%s|%s}-",
            "-{zh:%s;zh-hans:%s}-",
            "-{%s=>zh:%s}-",
            "-{H|zh:%s}-%s",
            "-{R|%s}-",
            "a-{<b>}-%s-{</b>}-",
            "<span title=\"-{R|%s}-\">x</span>",
            "<span title=\"-{zh:%s;zh-hant:%s}-\" class=\"-{%s}-\">x</span>",
            "[[Page|-{%s}-]]",
            "[[File:Example.jpg|alt=-{zh:%s}-|-{%s}-]]",
            "== -{zh:%s}- ==\n== b ==\n== c ==\n== d ==",
            "<ref>-{%s}-</ref>",
            "{{Echo|-{%s}-}}");

    @Test
    void noAttackGetsThroughAtAnyNamedPlace() {
        List<String> found = new ArrayList<>();
        List<String> places = AttackPlaces.all();
        for (String place : places) {
            for (String attack : XssTest.ATTACKS) {
                String text = place.replace("%s", attack);
                String html = TestWiki.html(text);
                List<String> dangers = HtmlSafety.dangers(html);
                if (!dangers.isEmpty()) {
                    found.add(text + "\n  " + dangers + "\n  " + html);
                }
            }
        }
        assertThat(places).hasSizeGreaterThan(1000);
        assertThat(found).isEmpty();
    }

    @Test
    void noAttackGetsThroughInLanguagesWithSeveralWaysOfWriting() {
        WikitextEngine engine = MediaWikiEngine.builder(SiteConfig.simple("Test", "https://wiki.test", "zh"))
                .build();
        List<String> found = new ArrayList<>();
        for (String place : VARIANT_PLACES) {
            for (String attack : XssTest.ATTACKS) {
                String text = place.replace("%s", attack);
                String html = engine.parse(TestWiki.request(text)).html();
                List<String> dangers = HtmlSafety.dangers(html);
                if (!dangers.isEmpty()) {
                    found.add(text + "\n  " + dangers + "\n  " + html);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noAttackGetsThroughInWhatIsShownBesideThePage() {
        List<String> found = new ArrayList<>();
        for (String attack : XssTest.ATTACKS) {
            String text = "{{DISPLAYTITLE:" + attack + "}}{{DISPLAYTITLE:Pa" + attack + "ge|noerror}}<indicator name=\""
                    + attack + "\">" + attack + "</indicator>\n== " + attack + " ==\n=== [[x|" + attack + "]] ===\n";
            ParseResult result = TestWiki.ENGINE.parse(TestWiki.request(text));
            List<String> pieces = new ArrayList<>(result.facts().indicators().values());
            pieces.add(result.facts().displayTitle());
            result.facts().sections().stream().map(Section::lineHtml).forEach(pieces::add);
            pieces.add(TestWiki.ENGINE.summaryHtml(
                    "/* " + attack + " */ " + attack + " [[" + attack + "|" + attack + "]]",
                    TestWiki.request(""),
                    false));
            for (String html : pieces) {
                List<String> dangers = HtmlSafety.dangers(html);
                if (!dangers.isEmpty()) {
                    found.add(attack + "\n  " + dangers + "\n  " + html);
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
