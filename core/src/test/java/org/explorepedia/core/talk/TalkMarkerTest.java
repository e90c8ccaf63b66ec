// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.render.Rendered;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class TalkMarkerTest {

    private static final String ANA = "[[User:Ana|Ana]] ([[User talk:Ana|talk]]) 12:00, 1 January 2024 (UTC)";
    private static final String BEN = "[[User:Ben|Ben]] ([[User talk:Ben|talk]]) 12:05, 1 January 2024 (UTC)";
    private static final Title TALK = Title.of(Namespace.TALK, "Bridge");

    private final TestWiki wiki = new TestWiki();
    private final TalkScanner scanner = Scanners.of("en");

    /** The HTML of a text with its marks: « before a comment, » behind it, § behind a heading. */
    private String marked(String text) {
        TalkPage page = scanner.read(text);
        Rendered rendered = wiki.render.preview(TALK, text, "wikitext", RenderOptions.reader("en"));
        TalkMarks marks = new TalkMarker(rendered.html(), rendered.facts(), page, scanner.timestamps()).mark();
        StringBuilder html = new StringBuilder(rendered.html());
        int moved = 0;
        for (int i = 0; i <= rendered.html().length(); i++) {
            for (TalkMarks.OfTopic topic : marks.topics()) {
                if (topic.at() == i) {
                    html.insert(i + moved++, '§');
                }
            }
            for (TalkMarks.OfComment comment : marks.comments()) {
                if (comment.end() == i) {
                    html.insert(i + moved++, '»');
                }
            }
            for (TalkMarks.OfComment comment : marks.comments()) {
                if (comment.start() == i) {
                    html.insert(i + moved++, '«');
                }
            }
        }
        return html.toString()
                .replaceAll("<a [^>]*>|</a>", "")
                .replaceAll("\\((?:talk)\\) 12:0\\d, 1 January 2024 \\(UTC\\)", "SIG");
    }

    @Test
    void marksStandInTheLinesOfTheirComments() {
        String html = marked("== Why ==\nOne. " + ANA + "\n: Two. " + BEN + "\n:* Three. " + ANA);
        assertThat(html).contains("</div>§", "<p>«One. Ana SIG»", "<dd>«Two. Ben SIG»", "<li>«Three. Ana SIG»");
    }

    @Test
    void smallPrintAndCellsKeepTheirMarksOutsideOfMarkup() {
        assertThat(marked("<small>One. " + ANA + "</small>")).contains("«<small>One. Ana SIG</small>»");
        assertThat(marked("One. " + ANA + " Two. " + BEN)).contains("«One. Ana SIG» «Two. Ben SIG»");
        assertThat(marked("{|\n| One. " + ANA + "\n| Two. " + BEN + "\n|}"))
                .contains("<td>«One. Ana SIG»", "<td>«Two. Ben SIG»");
    }

    @Test
    void timesOfTemplatesAndLiteralsAreLeftAlone() {
        wiki.edits.publish(
                wiki.account("Writer"),
                org.explorepedia.core.edit.EditRequest.of(
                        Title.of(Namespace.TEMPLATE, "Said"),
                        "Said by " + BEN.replace("12:05", "11:00"),
                        "",
                        new org.explorepedia.core.edit.Base.Unknown()));
        assertThat(marked("{{Said}}\n\nOne. " + ANA)).containsOnlyOnce("»");
        assertThat(marked("<nowiki>" + ANA + "</nowiki>\n\nOne. " + ANA))
                .contains("One. Ana SIG»")
                .containsOnlyOnce("»");
    }

    @Test
    void marksAreInsideOfEveryText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> parts = List.of(
                ANA,
                BEN,
                "\n",
                "\n: ",
                "\n* ",
                "\n# ",
                "\n== T ==\n",
                "<small>",
                "</small>",
                "{|\n|",
                "\n|}",
                "<div>",
                "</div>",
                "'''",
                "words ",
                "&amp;",
                "<nowiki>",
                "</nowiki>",
                "{{x}}",
                "<!--",
                "-->",
                "<pre>",
                "\n----\n");
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            TalkPage page = scanner.read(text.toString());
            Rendered rendered = wiki.render.preview(TALK, text.toString(), "wikitext", RenderOptions.reader("en"));
            TalkMarks marks = new TalkMarker(rendered.html(), rendered.facts(), page, scanner.timestamps()).mark();
            int before = 0;
            for (TalkMarks.OfComment comment : marks.comments()) {
                assertThat(comment.start()).as("seed %d: %s", seed, text).isBetween(before, comment.timeStart());
                assertThat(comment.end())
                        .isBetween(comment.timeEnd(), rendered.html().length());
                before = comment.end();
            }
        }
    }
}
