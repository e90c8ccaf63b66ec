// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.explorepedia.app.fixture.RunningWiki;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;

/** What programs read: suggestions, feeds and site maps of a running wiki. */
@ExtendWith(RunningWiki.class)
class FeedsTest {

    @Test
    void suggestionsAreJson(WikiFixture wiki) {
        wiki.write("Zebra \"fish\"", "Text.");
        try (Person person = Person.visiting(wiki)) {
            Answer answer = person.get("/w/rest.php/v1/search/title?q=zebr&limit=5");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.body())
                    .isEqualTo("{\"pages\":[{\"title\":\"Zebra \\\"fish\\\"\",\"description\":\"\","
                            + "\"url\":\"/wiki/Zebra_%22fish%22\"}]}");
        }
    }

    @Test
    void historyAndRecentChangesAreFeeds(WikiFixture wiki) throws Exception {
        wiki.write(wiki.administrator(), "Fed", "Text.", "Say <b> & \"more\"");
        try (Person person = Person.visiting(wiki)) {
            Answer atom = person.get("/w/index.php?title=Fed&action=history&feed=atom");
            assertThat(atom.header("Content-Type")).startsWith("application/atom+xml");
            Document history = parse(atom);
            assertThat(history.getElementsByTagName("entry").getLength()).isEqualTo(1);
            assertThat(history.getElementsByTagName("summary").item(0).getTextContent())
                    .isEqualTo("Say <b> & \"more\"");
            assertThat(history.getElementsByTagName("id").item(0).getTextContent())
                    .startsWith("http");

            Document changes = parse(person.get("/wiki/Special:RecentChanges?feed=rss"));
            assertThat(changes.getDocumentElement().getTagName()).isEqualTo("rss");
            assertThat(changes.getElementsByTagName("item").getLength()).isPositive();

            assertThat(person.get("/wiki/Special:RecentChanges?feed=csv").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void siteMapListsArticlesAndNoRedirects(WikiFixture wiki) throws Exception {
        wiki.write("Mapped & found", "Text.");
        wiki.write("Mapped too", "#REDIRECT [[Mapped & found]]");
        try (Person person = Person.visiting(wiki)) {
            assertThat(person.get("/robots.txt").body()).contains("Disallow: /w/", "/sitemap.xml");
            assertThat(parse(person.get("/sitemap.xml"))
                            .getElementsByTagName("sitemap")
                            .getLength())
                    .isPositive();
            Answer part = person.get("/sitemap-1.xml");
            parse(part);
            assertThat(part.body()).contains("/wiki/Mapped_%26_found<").doesNotContain("Mapped_too");
            assertThat(person.get("/sitemap-999.xml").status()).isEqualTo(404);
            parse(person.get("/w/opensearch_desc.php"));
        }
    }

    @Test
    void anUnreadableAddressGetsAPage(WikiFixture wiki) {
        try (Person person = Person.visiting(wiki)) {
            Answer answer = person.get("/wiki/%FF%FE");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("<html lang=\"en\" dir=\"ltr\">", "firstHeading", "explorepedia.css");
        }
    }

    private static Document parse(Answer answer) throws Exception {
        assertThat(answer.status()).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }
}
