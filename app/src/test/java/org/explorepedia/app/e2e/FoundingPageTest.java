// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.explorepedia.app.fixture.Settings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The founding page from its first preview to its footer, as its people meet it, with scripts and without. */
@Settings({
    "site.name=Explorepedia",
    "site.licence.name=",
    "site.licence.url=",
    "site.copyright-holder=2025 Explorepedia Foundation"
})
class FoundingPageTest extends BrowserTest {

    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("d MMM yyyy hh:mm a", Locale.ENGLISH);
    private static final String OWNER = "Hafizjunaid06";

    private Optional<FoundingPage> read = Optional.empty();

    @BeforeEach
    void readTheSeed() {
        read = FoundingPage.read();
        Assumptions.assumeTrue(read.isPresent(), "../shared is absent: the founding page is left out");
    }

    private FoundingPage seed() {
        return read.orElseThrow();
    }

    private static Window window(boolean javaScript) {
        return javaScript ? Window.DESKTOP : Window.DESKTOP.withoutJavaScript();
    }

    /** Each run has an article of its own, since both are in one wiki. */
    private String title(boolean javaScript) {
        return javaScript ? seed().title() : seed().title() + " (plain)";
    }

    private static String path(String title) {
        return title.replace(' ', '_');
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void A6_H1_V1_S1_theArticleIsPublishedReadDiscussedProtectedAndListed(boolean javaScript) {
        String title = title(javaScript);
        Page shelter = open(window(javaScript));
        logIn(shelter, seed().user());

        shelter.navigate("/wiki/" + path(title));
        shelter.press("#missing-create", "Enter");
        shelter.fill("#wpTextbox1", seed().wikitext());
        shelter.fill("#wpSummary", "The story so far");
        shelter.press("#wpPreview", "Enter");
        assertTheArticle(shelter.locator("#wikiPreview"));
        assertThat(wiki().text(title)).isEmpty();
        shelter.press("#wpSave", "Enter");
        shelter.waitForURL("**/wiki/" + path(title) + "*");

        Page reader = open(window(javaScript), "/wiki/" + path(title));
        assertThat(reader.locator("#firstHeading")).hasText(title);
        assertTheArticle(reader.locator("#mw-content-text"));
        assertThat(reader.locator("#contents li > a"))
                .hasCount(seed().headings().size() + 1);
        assertThat(reader.locator("#mw-content-text .references li")).hasCount(1);
        assertTheShareLinks(reader);
        assertThat(reader.locator("#footer")).containsText(seed().footer());

        discuss(shelter, title);
        protect(shelter, title);
        viewSource(reader, title);
        assertTheLists(reader, title);
        if (javaScript) {
            screenshot(reader, "founding-page");
        }
    }

    /** Headings are headings, paragraphs are whole, and every character is as it was written. */
    private void assertTheArticle(Locator body) {
        assertThat(body.locator("h2")
                        .filter(new Locator.FilterOptions()
                                .setHasText(seed().headings().getFirst())))
                .hasCount(1);
        List<String> headings = body.locator(".mw-heading h2").allTextContents();
        assertThat(headings)
                .startsWith(seed().headings().toArray(String[]::new))
                .endsWith("References");
        List<String> paragraphs = body.locator(".mw-parser-output > p").allTextContents().stream()
                .map(text -> text.replace("[1]", "").strip())
                .toList();
        assertThat(paragraphs).isEqualTo(seed().paragraphs());
        assertThat(String.join(" ", paragraphs))
                .contains("eliminate")
                .contains("“")
                .contains("’");
    }

    private static void assertTheShareLinks(Page reader) {
        assertThat(reader.locator("#share li a").allInnerTexts()).hasSize(4).doesNotHaveDuplicates();
    }

    private void discuss(Page window, String title) {
        window.navigate("/wiki/" + path(title));
        window.press("#ca-talk a", "Enter");
        window.waitForURL("**Talk:*");
        window.navigate("/w/index.php?title=Talk:" + path(title) + "&action=edit&section=new");
        window.fill("#wpSectionTitle", "Three versions");
        window.fill("#wpTextbox1", "The page tells one story three times. ~~~~");
        window.press("#wpSave", "Enter");
        window.waitForURL("**/wiki/Talk:*");
        assertThat(window.locator("#mw-content-text")).containsText("The page tells one story three times.");
        assertThat(wiki().text("Talk:" + title).orElseThrow()).contains("== Three versions ==", "[[User:Shelter");
    }

    private static void protect(Page window, String title) {
        window.navigate("/w/index.php?title=" + path(title) + "&action=protect");
        window.selectOption("[name='mwProtect-level-edit']", "editprotected");
        window.fill("[name='mwProtect-reason']", "Read by many");
        window.press("#mw-content-text form button[type='submit']", "Enter");
        window.waitForURL("**/wiki/" + path(title) + "*");
    }

    private void viewSource(Page reader, String title) {
        reader.navigate("/wiki/" + path(title));
        reader.press("#ca-viewsource a", "Enter");
        reader.waitForURL("**action=edit*");
        assertThat(reader.locator("#firstHeading")).hasText("View source for " + title);
        assertThat(reader.locator("#mw-content-text")).containsText("Read by many");
        assertThat(reader.locator("#wpTextbox1").inputValue().strip())
                .isEqualTo(seed().wikitext().strip());
        assertThat(reader.locator("#wpTextbox1")).hasAttribute("readonly", "");
        assertThat(reader.locator("#wpSave")).hasCount(0);
    }

    /** Title, user name and date, as the founding page has them; the history shows the same date. */
    private void assertTheLists(Page reader, String title) {
        reader.navigate("/wiki/Special:Contributions/" + seed().user());
        assertThat(reader.locator("table.list th").allInnerTexts()).startsWith("Title", "User name", "Date");
        Locator row = reader.locator("table.list tr")
                .filter(new Locator.FilterOptions()
                        .setHas(reader.locator(
                                "a.mw-contributions-title", new Page.LocatorOptions().setHasText(title))))
                .filter(new Locator.FilterOptions().setHasText("The story so far"))
                .last();
        List<String> cells = row.locator("td").allInnerTexts();
        assertThat(cells.get(0)).startsWith(title);
        assertThat(cells.get(1)).isEqualToIgnoringCase(seed().user());
        assertThat(DATES.format(LocalDateTime.parse(seed().date(), DATES))).isEqualTo(seed().date());
        LocalDateTime shown = LocalDateTime.parse(cells.get(2), DATES);
        assertThat(DATES.format(shown)).isEqualTo(cells.get(2));
        assertThat(shown)
                .isCloseTo(
                        LocalDateTime.now(java.time.ZoneOffset.UTC),
                        org.assertj.core.api.Assertions.within(10, ChronoUnit.MINUTES));

        reader.navigate("/w/index.php?title=" + path(title) + "&action=history");
        Locator history = reader.locator("#pagehistory");
        assertThat(history).containsText(cells.get(2));
        assertThat(history).containsText("Shelter");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void U1_theOwnerStartsTheUserPageFromTheBox(boolean javaScript) {
        String name = javaScript ? OWNER : "Hafizjunaid07";
        wiki().account(name);
        Page owner = open(window(javaScript));
        logIn(owner, name);
        owner.navigate("/wiki/User:" + name);
        String invitation = "Explorepedia " + seed().invitation().replace(OWNER, name);
        String body = owner.locator("#content").innerText().replaceAll("\\s+", " ");
        assertThat(body.split(java.util.regex.Pattern.quote(invitation), -1)).hasSize(2);

        owner.fill("#wpTextbox1", "I write about '''peace'''.");
        owner.press("#wpPreview", "Enter");
        assertThat(owner.locator("#wikiPreview b")).hasText("peace");
        assertThat(wiki().text("User:" + name)).isEmpty();
        owner.press("#wpSave", "Enter");
        assertThat(owner.locator("#mw-content-text .mw-parser-output b")).hasText("peace");
        assertThat(wiki().text("User:" + name)).contains("I write about '''peace'''.");

        Page visitor = open(window(javaScript), "/wiki/User:" + name);
        assertThat(visitor.locator("#mw-content-text")).containsText("I write about peace.");
        assertThat(visitor.locator("#mw-content-text #wpTextbox1")).hasCount(0);
    }
}
