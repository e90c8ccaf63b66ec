// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The badge follows what happens, in every tab, while nobody loads a page again. */
class LiveBadgeTest extends BrowserTest {

    private static final String BADGE = "#pt-notifications .badge";

    private static int badge(Page page) {
        return Integer.parseInt(page.locator(BADGE).getAttribute("data-count"));
    }

    private static void awaitBadge(Page page, int count) {
        page.waitForFunction(
                "count => document.querySelector('#pt-notifications .badge')?.dataset.count === String(count)", count);
    }

    /** So that a later look tells whether the page was loaded again. */
    private static void mark(Page page) {
        page.evaluate("() => { window.sameDocument = true; }");
    }

    private static boolean isSame(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => window.sameDocument === true"));
    }

    private Page loggedIn(String name) {
        if (wiki().services().people().accounts().find(name).isEmpty()) {
            wiki().account(name);
            wiki().settle();
        }
        Page page = open(Window.DESKTOP);
        logIn(page, name);
        return page;
    }

    @Test
    void W5_benPostsAndAnasBadgeMovesWithoutReload() {
        Page ana = loggedIn("Badge Ana");
        Page ben = loggedIn("Badge Ben");
        ana.navigate("/wiki/Main_Page");
        int before = badge(ana);
        mark(ana);
        ben.navigate("/wiki/Wall:Badge_Ana");
        ben.fill("#new-thread [name=subject]", "Bridges");
        ben.fill("#new-thread [name=text]", "Which one is the oldest?");
        ben.click("#new-thread [name=post]");
        ben.waitForURL("**/wiki/Thread:*");
        awaitBadge(ana, before + 1);
        assertThat(isSame(ana)).isTrue();
        assertThat(ana.locator("#pt-notifications .visually-hidden").textContent())
                .contains(Integer.toString(before + 1));
    }

    @Test
    void N4_openingTheThreadLowersTheBadgeInAnotherTab() {
        Page first = loggedIn("Tabs Ana");
        Page ben = loggedIn("Tabs Ben");
        BrowserContext browser = first.context();
        Page second = browser.newPage();
        first.navigate("/wiki/Main_Page");
        second.navigate("/wiki/Special:RecentChanges");
        int before = badge(second);
        mark(second);
        List<String> streams = new ArrayList<>();
        second.onRequest(request -> {
            if (request.url().contains("/live/events")) {
                streams.add(request.url());
            }
        });
        ben.navigate("/wiki/Wall:Tabs_Ana");
        ben.fill("#new-thread [name=subject]", "Tunnels");
        ben.fill("#new-thread [name=text]", "And which one is the longest?");
        ben.click("#new-thread [name=post]");
        ben.waitForURL("**/wiki/Thread:*");
        awaitBadge(first, before + 1);
        awaitBadge(second, before + 1);
        assertThat(streams).as("the tabs share one stream").isEmpty();
        first.navigate(ben.url().replaceAll("#.*", ""));
        awaitBadge(second, before);
        awaitBadge(first, before);
        assertThat(isSame(second)).isTrue();
    }

    @Test
    void withoutStreamsTheBadgeMovesByAsking() {
        Page ana = loggedIn("Asking Ana");
        Page ben = loggedIn("Asking Ben");
        ana.context().route("**/live/events*", route -> route.abort());
        ana.navigate("/wiki/Main_Page");
        int before = badge(ana);
        mark(ana);
        ben.navigate("/wiki/Wall:Asking_Ana");
        ben.fill("#new-thread [name=subject]", "Ferries");
        ben.fill("#new-thread [name=text]", "Are there any?");
        ben.click("#new-thread [name=post]");
        ben.waitForURL("**/wiki/Thread:*");
        awaitBadge(ana, before + 1);
        assertThat(isSame(ana)).isTrue();
    }
}
