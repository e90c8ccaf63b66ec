// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Mixes fragments of markup at random. {@code -Dfuzz.seed=N} repeats a run, {@code -Dfuzz.seconds=N} makes it longer than the
 * few seconds of a normal build.
 */
class FuzzTest {

    private static final List<String> FRAGMENTS = List.of(
            "[[",
            "]]",
            "[",
            "]",
            "{{",
            "}}",
            "{{{",
            "}}}",
            "|",
            "||",
            "=",
            "==",
            "===",
            "''",
            "'''",
            "'''''",
            "\n",
            "\n\n",
            "\n* ",
            "\n# ",
            "\n:",
            "\n; ",
            "\n{|",
            "\n|-",
            "\n|}",
            "\n| ",
            "\n! ",
            "\n|+",
            "!!",
            "----",
            "\n----\n",
            " ",
            "a",
            "Foo",
            "text ",
            "http://example.org/",
            "https://a.b/c?d=e&f=g",
            "//x.y",
            "mailto:a@b.c",
            "ISBN 1234567890",
            "RFC 1",
            "PMID 2",
            "<div>",
            "</div>",
            "<div class=\"a\" style=\"color:red\">",
            "<span>",
            "</span>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<p>",
            "</p>",
            "<br>",
            "<br/>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<ul>",
            "<li>",
            "</ul>",
            "<pre>",
            "</pre>",
            "<nowiki>",
            "</nowiki>",
            "<nowiki/>",
            "<ref>",
            "</ref>",
            "<ref name=\"a\">",
            "<ref name=\"a\"/>",
            "<references/>",
            "<references>",
            "</references>",
            "<gallery>",
            "</gallery>",
            "<poem>",
            "</poem>",
            "<math>",
            "</math>",
            "<syntaxhighlight lang=\"java\">",
            "</syntaxhighlight>",
            "<!--",
            "-->",
            "<noinclude>",
            "</noinclude>",
            "<includeonly>",
            "</includeonly>",
            "<onlyinclude>",
            "</onlyinclude>",
            "[[File:Example.jpg|thumb|",
            "[[File:Example.jpg]]",
            "[[Category:Foo]]",
            "[[Category:Foo|bar]]",
            "[[:w:Foo]]",
            "[[de:Foo]]",
            "{{Echo|",
            "{{Twice|",
            "{{Table|",
            "{{Open|",
            "{{Loop}}",
            "{{#if:",
            "{{#switch:",
            "{{#expr:1+",
            "{{#tag:ref|",
            "{{PAGENAME}}",
            "{{lc:",
            "__TOC__",
            "__NOTOC__",
            "__NOEDITSECTION__",
            "~~~~",
            "-{",
            "}-",
            "&amp;",
            "&lt;",
            "&#60;",
            "&nbsp;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "\t",
            "\u00A0",
            "\u200E",
            "\u05D0",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            "\0",
            "\u007F",
            "\u007FH0\u007F",
            "\uFFFE",
            "#",
            "#REDIRECT [[Foo]]",
            ":",
            ";",
            "*",
            "/",
            "\\",
            "%20");

    private static final int MAX_FRAGMENTS = 60;

    @Test
    void anyMixtureIsAPage() {
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        int seconds = Integer.getInteger("fuzz.seconds", 3);
        System.out.println("fuzz.seed=" + seed);
        Random random = new Random(seed);
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        int count = 0;
        while (System.nanoTime() < deadline || count < 200) {
            String text = text(random);
            String html = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> TestWiki.html(text), () -> "seed " + seed + ": " + text);
            assertThat(HtmlSafety.dangers(html)).as("seed %s: %s", seed, text).isEmpty();
            assertThat(html.indexOf('\u007F'))
                    .as("marker left, seed %s: %s", seed, text)
                    .isNegative();
            count++;
        }
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int fragments = 1 + random.nextInt(MAX_FRAGMENTS);
        for (int i = 0; i < fragments; i++) {
            text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return text.toString();
    }
}
