// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.RunningWiki;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The article of the founding page, as wikitext. */
@ExtendWith(RunningWiki.class)
final class SeedArticleTest {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** The article's paragraphs; the one word that the founding page breaks in two is whole again. */
    private static List<String> paragraphs(Path file) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.startsWith("References:")) {
                return paragraphs;
            }
            if (!text.isEmpty() && Character.isLowerCase(text.charAt(0))) {
                paragraphs.add(paragraphs.removeLast() + text);
            } else if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }

    private static boolean isHeading(String paragraph) {
        return paragraph.length() < 100 && !paragraph.endsWith(".");
    }

    private static Path seed() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolveSibling("shared").resolve("product/seed-page.txt");
            if (Files.isReadable(file)) {
                return file;
            }
        }
        Assumptions.abort("../shared is not here: the founding page is left out");
        throw new IllegalStateException();
    }

    @Test
    void A6_theArticleKeepsItsHeadingsWordsAndQuotationMarks(WikiFixture wiki) throws IOException {
        List<String> paragraphs = paragraphs(seed());
        String title = paragraphs.removeFirst();
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(isHeading(paragraph) ? "== " + paragraph + " ==" : paragraph)
                .append("\n\n"));
        try (Person shelter = Person.loggedIn(wiki, WikiFixture.ADMINISTRATOR)) {
            assertThat(shelter.publish(title, text.toString()).status()).isEqualTo(200);
        }
        try (Person reader = Person.visiting(wiki)) {
            Answer page = reader.get("/wiki/" + Person.encode(title.replace(' ', '_')));
            String article = page.body()
                    .substring(
                            page.body().indexOf("mw-parser-output"), page.body().indexOf("id=\"share\""));
            assertThat(Pattern.compile("<h2 id=").matcher(article).results()).hasSize((int)
                    paragraphs.stream().filter(SeedArticleTest::isHeading).count());
            String words = words(article);
            assertThat(words).contains("need to eliminate the root causes");
            for (String paragraph : paragraphs) {
                assertThat(words).contains(words(paragraph));
            }
            assertThat(wiki.text(title).orElseThrow()).contains("“lengthy and highly productive phone call”");
        }
    }

    /** Words with one space between them; quotation marks are part of words. */
    private static String words(String html) {
        String text = html.replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return String.join(
                " ", WORD.matcher(text).results().map(MatchResult::group).toList());
    }
}
