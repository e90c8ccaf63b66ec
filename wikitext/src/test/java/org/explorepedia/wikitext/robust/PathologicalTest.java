// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A megabyte of each pattern that makes naive parsers slow. The bound is many times what a quiet machine needs (2 s): it tells
 * linear from quadratic, not fast from slow.
 */
class PathologicalTest {

    private static final int SIZE = 1_000_000;
    private static final Duration BOUND = Duration.ofSeconds(40);

    static Stream<Arguments> patterns() {
        return Stream.of(
                pattern("open links", fill("[[")),
                pattern("open links with text", fill("[[a|")),
                pattern("closing links", fill("]]")),
                pattern("open templates", fill("{{")),
                pattern("open templates with arguments", fill("{{a|b=")),
                pattern("open arguments", fill("{{{")),
                pattern("mixed braces", fill("{{{{{")),
                pattern("closing braces", fill("}}")),
                pattern("apostrophes", fill("'")),
                pattern("apostrophes by five and words", fill("'''''a ")),
                pattern("odd apostrophes by line", fill("'''a''b'\n")),
                pattern("open references", fill("<ref>")),
                pattern("references", fill("<ref>a</ref>")),
                pattern("references in references", fill("<ref>") + fill("</ref>")),
                pattern("open nowiki", fill("<nowiki>")),
                pattern("nowiki tricks", fill("<nowiki/><nowiki ")),
                pattern("open comments", fill("<!--")),
                pattern("comments", fill("<!-- -->\n")),
                pattern("nested tables", fill("{|\n|\n")),
                pattern("table rows", "{|\n" + fill("|-\n|a||b\n")),
                pattern("table ends", fill("|}\n")),
                pattern("table attributes", "{|\n" + fill("|a=b|")),
                pattern("deep list", fill(":*#")),
                pattern("growing lists", growingLists()),
                pattern("definition colons", ";" + fill("a:")),
                pattern("headings", fill("=a=\n")),
                pattern("heading signs", fill("=")),
                pattern("open divs", fill("<div>")),
                pattern("open bold tags", fill("<b>")),
                pattern("misnested tags", fill("<b><i></b>")),
                pattern("misnested links and tags", fill("<b>[[a]]<i>")),
                pattern("open tables in html", fill("<table><tr><td>")),
                pattern("paragraphs in bold", "<b>" + fill("a\n\n")),
                pattern("paragraphs in many", "<b><i><u><s><small>" + fill("a\n\n")),
                pattern("attributes", "<div " + fill("a=\"b\" ") + ">"),
                pattern("giant attribute", "<div title=\"" + fill("a") + "\">"),
                pattern("open attribute", "<div title=\"" + fill("a ")),
                pattern("less than", fill("<")),
                pattern("ampersands", fill("&")),
                pattern("references to characters", fill("&#0;&amp;amp;")),
                pattern("nuls", fill("\0")),
                pattern("lone high surrogates", fill("\uD800")),
                pattern("lone low surrogates", fill("\uDC00 ")),
                pattern("delimiters", fill("\u007FH0\u007F")),
                pattern("addresses", fill("http://a.b/ ")),
                pattern("open external links", fill("[http://a ")),
                pattern("external link brackets", fill("[")),
                pattern("colons", fill("http:")),
                pattern("one address", "http://" + fill("a.")),
                pattern("isbn", fill("ISBN 12345 ")),
                pattern("pre by spaces", fill(" a\n")),
                pattern("switches", fill("__TOC__")),
                pattern("underscores", fill("_")),
                pattern("redirects", fill("#REDIRECT [[a]]\n")),
                pattern("images in images", fill("[[File:Example.jpg|thumb|")),
                pattern("images", fill("[[File:Example.jpg]]")),
                pattern("galleries", fill("<gallery>\nExample.jpg|a\n</gallery>")),
                pattern("one gallery", "<gallery>\n" + fill("Example.jpg|a\n") + "</gallery>"),
                pattern("language marks", fill("-{")),
                pattern("language marks closed", fill("-{a}-")),
                pattern("templates that echo", fill("{{Echo|a}}")),
                pattern("templates nested", fill("{{Echo|") + fill("}}")),
                pattern("doubling templates", "{{Twice|".repeat(40) + "a" + "}}".repeat(40)),
                pattern("loops", fill("{{Loop}}")),
                pattern("conditions nested", fill("{{#if:a|") + fill("}}")),
                pattern("switch", "{{#switch:a|" + fill("b=c|") + "}}"),
                pattern("expression", "{{#expr:" + fill("(1+") + "}}"),
                pattern("expression of minus", "{{#expr:" + fill("-") + "1}}"),
                pattern("poem", "<poem>" + fill(" a\n") + "</poem>"),
                pattern("code", "<syntaxhighlight lang=java>" + fill("a \"") + "</syntaxhighlight>"),
                pattern("blank lines", fill("\n")),
                pattern("blank lines and spaces", fill(" \n")),
                pattern("inclusion tags", fill("<noinclude>")),
                pattern("onlyinclude", fill("<onlyinclude>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void parsesInTime(String name, String text) {
        String html = assertTimeoutPreemptively(BOUND, () -> TestWiki.html(text), name);
        assertThat(html).isNotNull();
    }

    private static Arguments pattern(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String fill(String unit) {
        return unit.repeat(SIZE / unit.length());
    }

    private static String growingLists() {
        StringBuilder text = new StringBuilder(SIZE);
        for (int depth = 1; text.length() < SIZE; depth = depth % 1000 + 1) {
            text.append("*".repeat(depth)).append("a\n");
        }
        return text.toString();
    }
}
