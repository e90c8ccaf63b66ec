// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.explorepedia.app.fixture.WikiFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where things stand on pages: what was once seen in the wrong place. */
class LayoutTest extends BrowserTest {

    private static final String ARTICLE = "/wiki/" + PageTypes.ARTICLE;

    @BeforeEach
    void fill() {
        PageTypes.fill(wiki());
    }

    private static BoundingBox box(Locator locator) {
        return java.util.Objects.requireNonNull(locator.boundingBox());
    }

    @Test
    void furtherActionsStandInAColumnWithinTheWindow() {
        for (Window window : List.of(Window.DESKTOP, Window.PHONE, Window.PHONE.in("ar"))) {
            Page page = open(window);
            logIn(page, WikiFixture.ADMINISTRATOR);
            page.navigate(ARTICLE);
            page.click("#p-cactions > summary");
            List<BoundingBox> actions = page.locator("#p-cactions li").all().stream()
                    .map(LayoutTest::box)
                    .toList();
            assertThat(actions).hasSizeGreaterThan(5).allSatisfy(action -> {
                assertThat(action.x).isGreaterThanOrEqualTo(0).isEqualTo(actions.getFirst().x);
                assertThat(action.x + action.width).isLessThanOrEqualTo(window.width());
            });
        }
    }

    @Test
    void aTextKeepsItsDirectionInAnInterfaceThatRunsTheOtherWay() {
        Page page = open(Window.DESKTOP, ARTICLE + "?uselang=ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        Locator text = page.locator(".mw-parser-output");
        assertThat(text).hasAttribute("dir", "ltr");
        assertThat(text).hasAttribute("lang", "en");
        BoundingBox infobox = box(page.locator(".infobox"));
        BoundingBox words = box(text.locator("p").first());
        assertThat(infobox.x).as("infobox after the words").isGreaterThan(words.x + words.width / 2);
        assertThat(infobox.x + infobox.width)
                .as("infobox beside the contents")
                .isLessThan(box(page.locator("#contents")).x);
    }

    @Test
    void aRedirectShowsWhereItLeads() {
        Page page = open(Window.DESKTOP, "/w/index.php?title=Beacon&redirect=no");
        assertThat(page.locator(".redirectText a")).hasText(PageTypes.ARTICLE);
        assertThat(page.locator("#mw-content-text ol")).hasCount(0);
    }

    @Test
    void aWideTableThatFloatsStaysBesideTheContents() {
        String row = "|-\n" + "| a cell of some width\n".repeat(14);
        wiki().write(
                        "Wide",
                        "== One ==\n== Two ==\n== Three ==\n== Four ==\n<div style=\"float: right\">\n{| class=\"wikitable\"\n"
                                + row + "|}\n</div>\nWords.");
        for (Window window : List.of(Window.DESKTOP, Window.DESKTOP.withoutJavaScript(), Window.PHONE)) {
            Page page = open(window, "/wiki/Wide");
            double edge = box(page.locator("#Four")).x;
            assertThat(box(page.locator("table.wikitable")).x).isGreaterThanOrEqualTo(edge - 1);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(window.width());
        }
    }

    @Test
    void germanFitsPhonesToo() {
        for (String path : List.of(
                "/wiki/Talk:" + PageTypes.ARTICLE,
                "/w/index.php?title=" + PageTypes.ARTICLE + "&action=edit",
                ARTICLE)) {
            Page page = open(Window.PHONE.in("de"), path);
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(Window.PHONE.width());
        }
    }
}
