// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the scripts and styles add to plain pages, in a real browser. */
class InterfaceTest extends BrowserTest {

    private static final String TEXT = """
            A '''lighthouse''' marks a coast.<ref name="log">''Log of the light'', 1861.</ref> It is seen from afar.<ref>A chart.</ref>
            == History ==
            Fires on hills came first.<ref name="log" />
            {| class="wikitable sortable"
            ! Name !! Height
            |-
            | Corrin Head || 41
            |-
            | Sule || 9
            |}
            == Lenses ==
            %s
            == See also ==
            * [[Main Page]]
            == References ==
            <references />
            """.formatted("They gather the light of a lamp into a beam.\n\n".repeat(40));

    @BeforeEach
    void writeTheArticle() {
        if (wiki().text("Lighthouse").isEmpty()) {
            wiki().write("Lighthouse", TEXT);
        }
    }

    @Test
    void R6_aReferenceOpensOnHoverAndOnFocusAndEscapeClosesIt() {
        Page page = open(Window.DESKTOP, "/wiki/Lighthouse");
        Locator preview = page.locator(".reference-preview");
        Locator mark = page.locator("#mw-content-text .reference a").first();

        mark.hover();
        assertThat(preview).containsText("Log of the light, 1861.");
        page.keyboard().press("Escape");
        assertThat(preview).isHidden();

        page.mouse().move(1, 1);
        page.locator("body").press("Tab");
        mark.focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(preview).isVisible();
        assertThat(mark.getAttribute("aria-describedby")).isEqualTo("reference-preview");
        page.keyboard().press("Escape");
        assertThat(preview).isHidden();
    }

    @Test
    void S1_shareLinksHaveNamesOfTheirOwnAndLoadNothingFromElsewhere() {
        Page page = open(Window.DESKTOP);
        List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate("/wiki/Lighthouse");

        List<String> names = page.locator("#share li a").allInnerTexts();
        assertThat(names).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates().doesNotContain("");
        assertThat(requests).allMatch(url -> url.startsWith(wiki().url("")));
    }

    @Test
    void S4_withoutJavaScriptTheAddressIsAFieldToCopyFromAndMailWorks() {
        Page page = open(Window.DESKTOP.withoutJavaScript(), "/wiki/Lighthouse");
        assertThat(page.locator("#share-link"))
                .hasValue(java.util.regex.Pattern.compile("https?://.*/wiki/Lighthouse"));
        assertThat(page.locator("#share a[href^='mailto:']")).isVisible();
    }

    @Test
    void aChosenColourSchemeStays() {
        Page page = open(Window.DESKTOP, "/wiki/Lighthouse");
        page.locator("#theme button").nth(2).click();
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 25, 28)");
    }

    @Test
    void theContentsPanelFollowsTheReaderAndIsASheetOnPhones() {
        Page page = open(Window.DESKTOP, "/wiki/Lighthouse");
        page.locator("#contents a[href='#Lenses']").click();
        page.mouse().wheel(0, 200);
        assertThat(page.locator("#contents a[href='#Lenses']")).hasAttribute("aria-current", "location");

        Page phone = open(Window.PHONE, "/wiki/Lighthouse");
        assertThat(phone.locator("#contents")).isHidden();
        phone.locator(".contents-open").click();
        phone.locator("#contents a[href='#Lenses']").click();
        assertThat(phone.locator("#contents")).isHidden();
    }

    @Test
    void tablesSortByNumber() {
        Page page = open(Window.DESKTOP, "/wiki/Lighthouse");
        page.locator("table.sortable th button").nth(1).click();
        assertThat(page.locator("table.sortable td:nth-child(2)")).hasText(new String[] {"9", "41"});
        assertThat(page.locator("table.sortable th").nth(1)).hasAttribute("aria-sort", "ascending");
    }

    @Test
    void articlesFitPhonesAndAxeFindsNothingInEitherScheme() {
        for (Window window : List.of(
                Window.PHONE, Window.PHONE.dark(), Window.DESKTOP, Window.DESKTOP.dark(), Window.PHONE.in("ar"))) {
            Page page = open(window, "/wiki/Lighthouse");
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of the page")
                    .isEqualTo(window.width());
            assertAccessible(page);
        }
    }

    @Test
    void E12_aDraftOfSomebodyWithoutAccountIsOfferedAgain() {
        Page page = open(Window.DESKTOP, "/w/index.php?title=Lighthouse&action=edit");
        page.fill("#wpTextbox1", "words that nobody published");
        page.waitForCondition(() -> page.evaluate("Object.keys(localStorage).some(key => key.startsWith('draft:'))")
                .equals(true));

        Page again = page.context().newPage();
        again.navigate("/w/index.php?title=Lighthouse&action=edit");
        again.locator(".mw-message-box button").first().click();
        assertThat(again.locator("#wpTextbox1")).hasValue("words that nobody published");
    }

    @Test
    void E1_thePreviewAppearsInPlaceAndStoresNothing() {
        Page page = open(Window.DESKTOP, "/w/index.php?title=Lighthouse&action=edit");
        page.fill("#wpTextbox1", "'''A bolder text'''");
        page.click("#wpPreview");
        assertThat(page.locator("#wikiPreview .mw-parser-output b")).hasText("A bolder text");
        assertThat(page.locator("#wpTextbox1")).hasValue("'''A bolder text'''");
        assertThat(wiki().text("Lighthouse").orElseThrow()).startsWith("A '''lighthouse'''");
    }
}
