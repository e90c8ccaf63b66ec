// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main ways through the wiki with the keyboard alone, and what a screen reader is told on them. */
class KeyboardTest extends BrowserTest {

    private static final String ARTICLE = "/wiki/" + PageTypes.ARTICLE;

    @BeforeEach
    void fill() {
        PageTypes.fill(wiki());
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator focused(Page page) {
        return page.locator("*:focus");
    }

    @Test
    void theFirstKeyOffersToSkipToTheTextAndFocusIsAlwaysSeen() {
        Page page = open(Window.DESKTOP, ARTICLE);
        press(page, "Tab");
        assertThat(focused(page)).hasClass("skip");
        for (int i = 0; i < 15; i++) {
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("outline of " + page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo("solid");
            press(page, "Tab");
        }
        page.navigate(ARTICLE);
        press(page, "Tab", "Enter");
        assertThat(focused(page)).hasId("content");
    }

    @Test
    void menusOpenOnEnterAndCloseOnEscapeWhereTheyWereOpened() {
        Page page = open(Window.DESKTOP, ARTICLE);
        for (String menu : new String[] {"#p-navigation", "#p-cactions"}) {
            page.focus(menu + " > summary");
            press(page, "Enter", "Tab");
            assertThat(page.locator(menu + " li a").first()).isFocused();
            press(page, "Escape");
            assertThat(page.locator(menu + " > summary")).isFocused();
            assertThat(page.locator(menu)).not().hasAttribute("open", "");
        }
    }

    @Test
    void theBellOpensAPanelWhichEscapeClosesAgain() {
        Page page = open(Window.DESKTOP);
        logIn(page, PageTypes.WRITER);
        page.navigate(ARTICLE);
        Locator bell = page.locator("#pt-notifications");
        bell.focus();
        press(page, "Enter");
        Locator panel = page.locator(".notes-panel");
        assertThat(panel.locator(":focus")).hasCount(1);
        assertThat(panel).hasAccessibleName(Pattern.compile("\\S+"));
        press(page, "Escape");
        assertThat(panel).isHidden();
        assertThat(bell).isFocused();
    }

    @Test
    void aReplyIsBegunWrittenAndGivenUp() {
        Page page = open(Window.DESKTOP);
        logIn(page, PageTypes.WRITER);
        page.navigate("/wiki/Talk:" + PageTypes.ARTICLE);
        Locator reply = page.locator(".comment-reply").nth(1);
        reply.focus();
        press(page, "Enter");
        Locator box = page.locator(".talk-form textarea");
        assertThat(box).isFocused();
        assertThat(box).hasAccessibleName(Pattern.compile("\\S+"));
        press(page, "Escape");
        assertThat(page.locator(".talk-form")).hasCount(0);
        assertThat(reply).isFocused();
    }

    @Test
    void landmarksAndHeadingsLeadThroughAnArticle() {
        Page page = open(Window.DESKTOP, ARTICLE);
        assertThat(page.getByRole(AriaRole.BANNER)).hasCount(1);
        assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
        assertThat(page.getByRole(AriaRole.CONTENTINFO)).hasCount(1);
        assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(1);
        for (Locator landmark : page.getByRole(AriaRole.NAVIGATION).all()) {
            assertThat(landmark).hasAccessibleName(Pattern.compile("\\S+"));
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(PageTypes.ARTICLE);
        Object jumps = page.evaluate("""
                () => [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((h) => +h.localName[1])
                  .filter((level, i, all) => i > 0 && level > all[i - 1] + 1).length""");
        assertThat(jumps).as("headings that skip a level").isEqualTo(0);
    }
}
