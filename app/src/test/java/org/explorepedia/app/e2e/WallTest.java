// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Objects;
import java.util.regex.Pattern;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.junit.jupiter.api.Test;

/** Walls as people use them in a browser, with scripts and without. */
class WallTest extends BrowserTest {

    private final HtmlChecker checker = new HtmlChecker();

    private User user(String name, String... groups) {
        return wiki().services().people().accounts().find(name).orElseGet(() -> wiki().account(name, groups));
    }

    private Viewer viewer(String name) {
        return wiki().services().permissions().viewers().system(user(name));
    }

    private ThreadId thread(String owner, String author, String title, String text) {
        user(owner);
        WallOutcome outcome = wiki().services()
                .walls()
                .posting()
                .begin(viewer(author), owner, new WallPosting.Message(title, text, ""));
        if (outcome instanceof WallOutcome.Done(ThreadId id, var _)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    private void reply(ThreadId thread, String author, String text) {
        wiki().services().walls().posting().reply(viewer(author), thread, new WallPosting.Message("", text, ""));
    }

    /** A wall on which something of everything stands. */
    private ThreadId lively(String owner) {
        thread(owner, "Cleo", "Which map shows the old harbour?", "I found two, and they disagree.");
        ThreadId thread = thread(
                owner,
                "Ben",
                "Height of the tower",
                "Is it '''40 m''' or 41 m high? The log says one thing, [[the chart]] another.\n\n* 1989: 41 m\n* 2003: 40 m");
        reply(thread, "Cleo", "41 m, measured in 1989.");
        reply(thread, "Dan", "See {{nowiki}} and ''this'' too.");
        reply(thread, "Ben", "<blockquote>\n'''Cleo:'''\n\n41 m, measured in 1989.\n</blockquote>\n\nThank you!");
        reply(thread, "Cleo", "Rude words.");
        reply(thread, owner, "Let us keep it friendly.");
        wiki().services().walls().moderation().remove(viewer(owner), thread, 5, "Not on my wall");
        wiki().write(user(owner), "Wall:" + owner, "Ask me about '''lighthouses''', old maps and the weather.", "");
        return thread;
    }

    @Test
    void W5_withScriptsReplyingQuotingAndPreviewingStayOnThePage() {
        ThreadId thread = thread("Ana S", "Ben", "In place", "The first words.");
        Page page = open(Window.DESKTOP);
        user("Cleo");
        logIn(page, "Cleo");
        page.navigate("/wiki/Wall:Ana_S");
        page.evaluate("window.stayed = true");
        Locator there = page.locator("#t" + thread);
        there.locator(".actions a.quote").first().click();
        PlaywrightAssertions.assertThat(there.locator("textarea")).hasValue(Pattern.compile("The first words\\."));
        there.locator("textarea").fill("''Slanted'' reply.");
        there.locator("button[name=preview]").click();
        page.waitForSelector("#t" + thread + " .preview i");
        there.locator("button[name=post]").click();
        page.waitForSelector("#t" + thread + " .replies .message .text i");
        assertThat(there.locator(".replies .message .text").last().innerText()).contains("Slanted reply.");
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        // A second one with the same box, which is fresh again.
        there.locator("summary").click();
        assertThat(there.locator("textarea").inputValue()).isEmpty();
        there.locator("textarea").fill("Another one.");
        there.locator("button[name=post]").click();
        page.waitForSelector("#t" + thread + " .replies .message:has-text('Another one.')");
        // Nothing typed is an error at its place.
        there.locator("summary").click();
        there.locator("textarea").fill("  ");
        there.locator("button[name=post]").click();
        page.waitForSelector("#t" + thread + " .field-error");
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        assertAccessible(page);
    }

    @Test
    void W5_withoutScriptsTheKeyboardIsEnough() {
        user("Ana K");
        user("Ben");
        Page page = open(Window.DESKTOP.withoutJavaScript());
        logIn(page, "Ben");
        page.navigate("/wiki/Wall:Ana_K");
        page.focus("#new-thread-title");
        page.keyboard().type("By keyboard");
        page.keyboard().press("Tab");
        page.keyboard().type("Only keys.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/wiki/Thread:*");
        assertThat(page.textContent("h1")).contains("By keyboard");
        page.focus("#reply-text");
        page.keyboard().type("A reply.");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector(".preview p");
        page.focus("#reply button[name=post]");
        page.keyboard().press("Enter");
        page.waitForSelector("[id='2'] .text");
        assertThat(page.url()).endsWith("#2");
        page.locator("[id='2'] a.remove").press("Enter");
        page.fill("#reason", "Never mind");
        page.press("#reason", "Enter");
        page.waitForSelector("[id='2'] .removal");
        page.locator("[id='2'] a.restore").press("Enter");
        page.locator("#wpConfirm").press("Enter");
        page.waitForSelector("[id='2'] .text");
    }

    @Test
    void W5_theBadgeOfTheOwnerMovesWhileBenWritesAndFallsWhenSheReads() {
        user("Ana B");
        user("Ben");
        wiki().settle();
        Page ana = open(Window.DESKTOP);
        logIn(ana, "Ana B");
        ana.navigate("/wiki/Main_Page");
        Locator badge = ana.locator("#pt-notifications .badge");
        int before = Integer.parseInt(Objects.requireNonNull(badge.getAttribute("data-count")));
        Page other = ana.context().newPage();
        other.navigate("/wiki/Help:Contents");
        ana.evaluate("window.stayed = true");

        Page ben = open(Window.DESKTOP);
        logIn(ben, "Ben");
        ben.navigate("/wiki/Wall:Ana_B");
        ben.fill("#new-thread-title", "Hello");
        ben.fill("#new-thread-text", "A message.");
        ben.click("#new-thread button[name=post]");
        ben.waitForURL("**/wiki/Thread:*");

        PlaywrightAssertions.assertThat(badge).hasAttribute("data-count", Integer.toString(before + 1));
        assertThat(ana.evaluate("window.stayed")).isEqualTo(true);
        // Reading the thread in another tab marks it as read everywhere.
        String thread = ben.url().replaceAll("#.*", "");
        other.navigate(thread);
        PlaywrightAssertions.assertThat(badge).hasAttribute("data-count", Integer.toString(before));
        assertThat(ana.evaluate("window.stayed")).isEqualTo(true);
    }

    @Test
    void wallsAreAccessibleInEveryLightAndOnEveryScreen() {
        ThreadId thread = lively("Ana V");
        Page desktop = open(Window.DESKTOP);
        logIn(desktop, "Ana V");
        look(desktop, "/wiki/Wall:Ana_V", "wall-owner");
        look(desktop, "/wiki/Thread:" + thread, "wall-thread");
        look(desktop, "/w/index.php?title=Thread:" + thread + "&action=history", "wall-history");
        look(desktop, "/w/index.php?title=Thread:" + thread + "&action=closethread", "wall-close");
        look(desktop, "/w/index.php?title=Thread:" + thread + "&action=editmessage&m=6", "wall-edit");
        look(desktop, "/w/index.php?title=Thread:" + thread + "&action=messagehistory&m=6", "wall-versions");
        look(desktop, "/wiki/Wall:Dan", "wall-empty");
        Page phone = open(Window.PHONE.dark());
        logIn(phone, "Ben");
        look(phone, "/wiki/Wall:Ana_V", "wall-phone-dark");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Page visitor = open(Window.DESKTOP.in("ar"));
        look(visitor, "/wiki/Wall:Ana_V", "wall-visitor-ar");
    }

    private void look(Page page, String path, String name) {
        Response answer = Objects.requireNonNull(page.navigate(path));
        assertThat(checker.page(answer.text())).as(path).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        assertAccessible(page);
    }
}
