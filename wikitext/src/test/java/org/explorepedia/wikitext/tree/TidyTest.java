// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.explorepedia.wikitext.text.TextBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever tags a page has, what comes out is a tree, made by the rules by which browsers read HTML. */
class TidyTest {

    private static final List<String> PIECES = List.of(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<table>",
            "</table>",
            "<tr>",
            "</tr>",
            "<td>",
            "</td>",
            "<ul>",
            "</ul>",
            "<li>",
            "</li>",
            "<blockquote>",
            "</blockquote>",
            "<pre>",
            "</pre>",
            "<h2>",
            "</h2>",
            "<a href=\"x\">",
            "</a>",
            "<br />",
            "<span>",
            "</span>",
            "<dl>",
            "<dt>",
            "</dl>",
            "<caption>",
            "</caption>",
            "text",
            " ",
            "\n",
            "&amp;",
            "<style>",
            "</style>",
            "<!-- c -->");

    private static String tidy(String html) {
        TextBuffer in = new TextBuffer(64).append(html);
        TextBuffer out = new TextBuffer(64);
        return Tidy.apply(
                        in,
                        out,
                        (name, attributes, slot) ->
                                slot.append('[').append(name).append(']'))
                ? out.toString()
                : html;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p> | <p>a</p>",
                "<b>a<i>b</b>c</i> | <p><b>a<i>b</i></b><i>c</i></p>",
                "<p>a<p>b | <p>a</p><p>b</p>",
                "<div>a | <div>a</div>",
                "a</div>b | <p>ab</p>",
                "<ul><li>a<li>b</ul> | <ul><li>a</li><li>b</li></ul>",
                "<table>x<tr><td>a</table> | x<table><tbody><tr><td>a</td></tr></tbody></table>",
                "<a href=\"x\">a<a href=\"y\">b</a> | <p><a href=\"x\">a</a><a href=\"y\">b</a></p>",
                "<p>a<div>b</div>c</p> | <p>a</p><div>b</div><p>c</p><p class=\"mw-empty-elt\"></p>",
                "<br></br> | <p><br /><br /></p>"
            })
    void treesAreMadeAsBrowsersMakeThem(String html, String expected) {
        assertThat(tidy(html).replace("\n", "")).isEqualTo(expected);
    }

    @Test
    void emptyElementsAreMarked() {
        assertThat(tidy("<div>a</div><p></p>")).contains("mw-empty-elt");
    }

    @Test
    void slotsAreFilledWhereTheyStand() {
        assertThat(tidy("<h2>a<" + Slots.CONTENTS + "></" + Slots.CONTENTS + "></h2>"))
                .contains("a[" + Slots.CONTENTS + "]");
    }

    @Test
    void headingsAreWrittenByTheirNumberWhateverEndsThem() {
        assertThat(tidy("<h2 class=\"c\" " + Slots.HEADING + "7\">a<h3>b</h3>"))
                .isEqualTo("<h2 class=\"c\">a</h2><h3>b</h3>");
    }

    @Test
    void commentsOfTheEngineStay() {
        assertThat(tidy("<p>a<!-- b -->c</p>")).isEqualTo("<p>a<!-- b -->c</p>");
        assertThat(tidy("<b>a<i><!-- b --></b>c</i>")).contains("<!-- b -->");
    }

    @Test
    void nulLeavesTheText() {
        assertThat(tidy("<p>a\0b</p>")).isEqualTo("<p>ab</p>");
    }

    @Test
    void anyMixtureOfTagsBecomesATree() {
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        System.out.println("fuzz.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 3000; run++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String tree = tidy(html.toString());
            assertThat(unmatched(tree))
                    .as("seed %s: %s gave %s", seed, html, tree)
                    .isEmpty();
        }
    }

    /** The first tag that does not fit; empty if all do. */
    private static String unmatched(String html) {
        Deque<String> open = new ArrayDeque<>();
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = html.startsWith("<!--", at) ? html.indexOf("-->", at) + 2 : html.indexOf('>', at);
            if (end < at) {
                return html.substring(at);
            }
            String tag = html.substring(at + 1, end);
            if (tag.startsWith("/")) {
                if (open.isEmpty() || !open.pop().equals(tag.substring(1))) {
                    return tag;
                }
            } else if (!tag.endsWith("/") && !tag.startsWith("!")) {
                open.push(tag.split(" ")[0]);
                if (tag.equals("style")) {
                    end = html.indexOf("</style>", end) - 1;
                    if (end < 0) {
                        return tag;
                    }
                }
            }
            at = html.indexOf('<', end + 1);
        }
        return String.join(" ", open);
    }
}
