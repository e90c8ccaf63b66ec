// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two people do on a wall, in two browsers side by side, with scripts and without. */
class WallScenariosTest extends BrowserTest {

    private static Window window(boolean javaScript) {
        return javaScript ? Window.DESKTOP : Window.DESKTOP.withoutJavaScript();
    }

    private static String own(String name, boolean javaScript) {
        return name + (javaScript ? " scripted" : " plain");
    }

    private User user(String name) {
        return wiki().services().people().accounts().find(name).orElseGet(() -> wiki().account(name));
    }

    private ThreadId thread(String owner, String author, String title, String text) {
        Viewer viewer = wiki().services().permissions().viewers().system(user(author));
        WallOutcome outcome = wiki().services()
                .walls()
                .posting()
                .begin(viewer, user(owner).name(), new WallPosting.Message(title, text, ""));
        if (outcome instanceof WallOutcome.Done(ThreadId id, var _)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    private Page window(String name, boolean javaScript) {
        user(name);
        Page page = open(window(javaScript));
        logIn(page, name);
        return page;
    }

    private static String wall(String name) {
        return "/wiki/Wall:" + name.replace(' ', '_');
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void W1_W2_W3_whatEachSeesOnAnEmptyWall(boolean javaScript) {
        String owner = own("W1 Ana", javaScript);
        Page ana = window(owner, javaScript);
        ana.navigate(wall(owner));
        String sentence = "can use this Wall page to post a public message for you";
        assertThat(ana.locator(".invitation")).containsText(sentence);
        Page ben = window(own("W1 Ben", javaScript), javaScript);
        ben.navigate(wall(owner));
        assertThat(ben.locator(".invitation")).containsText("Write a public message for " + owner);
        assertThat(ben.locator(".invitation")).not().containsText(sentence);
        assertThat(ben.locator("#new-thread-text")).isVisible();
        Page visitor = open(window(javaScript), wall(owner));
        assertThat(visitor.locator("#wall-log-in")).isVisible();
        assertThat(visitor.locator("#wall-create-account")).isVisible();
        assertThat(visitor.locator("#new-thread-text")).hasCount(0);
        Page nobody = open(window(javaScript), "/wiki/Wall:W4_nobody");
        assertThat(nobody.locator("body")).containsText("is not registered");
        assertThat(nobody.locator("textarea")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void W5_W6_W7_benPostsAndAnaFindsOneEntryForAllReplies(boolean javaScript) {
        String owner = own("W5 Ana", javaScript);
        Page ana = window(owner, javaScript);
        wiki().settle();
        Page ben = window(own("W5 Ben", javaScript), javaScript);
        ben.navigate(wall(owner));
        ben.fill("#new-thread-text", "Words without a title.");
        // The browser itself holds a form without title back, so the program is asked without it too.
        ben.fill("#new-thread-title", " ");
        ben.click("#new-thread button[name=post]");
        assertThat(ben.locator(".field-error").first()).isVisible();
        ben.fill("#new-thread-title", "With a title");
        ben.click("#new-thread button[name=post]");
        ben.waitForURL("**/wiki/Thread:*");
        for (String replier : new String[] {"Cleo", "Dan"}) {
            Page page = window(own("W7 " + replier, javaScript), javaScript);
            page.navigate(ben.url().replaceAll("#.*", ""));
            page.fill("#reply-text", "A reply of " + replier);
            page.click("#reply button[name=post]");
            page.waitForSelector(".replies .message:has-text('A reply of " + replier + "')");
        }
        wiki().settle();
        ana.navigate("/wiki/Special:Notifications");
        Locator entry = ana.locator(".note-entry:has-text('With a title')");
        assertThat(entry).hasCount(1);
        assertThat(entry).containsText("A reply of Dan");
        entry.locator("a.note-link").click();
        assertThat(ana).hasURL(Pattern.compile(".*/wiki/Thread:\\d+.*"));
        ana.navigate("/wiki/Special:Notifications");
        assertThat(ana.locator(".note-entry.unread:has-text('With a title')")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void W8_benEditsHisMessageAndDanCannot(boolean javaScript) {
        String owner = own("W8 Ana", javaScript);
        String author = own("W8 Ben", javaScript);
        ThreadId thread = thread(owner, author, "To be edited", "First words.");
        Page ben = window(author, javaScript);
        ben.navigate("/wiki/Thread:" + thread);
        ben.locator("[id='1'] a.edit").click();
        Locator text = ben.locator("textarea[name=text]").first();
        text.fill("Better words.");
        text.locator("xpath=ancestor::form").locator("button[name=post]").click();
        assertThat(ben.locator("[id='1'] .text")).hasText("Better words.");
        ben.locator("[id='1'] a.edited").click();
        assertThat(ben.locator("body")).containsText("First words.");
        Page dan = window(own("W8 Dan", javaScript), javaScript);
        dan.navigate("/wiki/Thread:" + thread);
        assertThat(dan.locator("[id='1'] .text")).hasText("Better words.");
        assertThat(dan.locator("a.edit")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void W9_anaRemovesBensMessageAndTakesThatBack(boolean javaScript) {
        String owner = own("W9 Ana", javaScript);
        String author = own("W9 Ben", javaScript);
        ThreadId thread = thread(owner, author, "To be removed", "Rude words.");
        Page ana = window(owner, javaScript);
        ana.navigate("/wiki/Thread:" + thread);
        ana.locator("[id='1'] a.remove").click();
        ana.fill("#reason", "Not here");
        ana.press("#reason", "Enter");
        assertThat(ana.locator("[id='1'] .removal")).containsText("Not here");
        Page ben = window(author, javaScript);
        ben.navigate("/wiki/Thread:" + thread + "#1");
        assertThat(ben.locator("[id='1'] .removal")).containsText(owner);
        ana.locator("[id='1'] a.restore").click();
        ana.locator("#wpConfirm").click();
        assertThat(ana.locator("[id='1'] .text")).hasText("Rude words.");
        ben.reload();
        assertThat(ben.locator("[id='1'] .text")).hasText("Rude words.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void W11_aClosedThreadTakesNoReplies(boolean javaScript) {
        String owner = own("W11 Ana", javaScript);
        String author = own("W11 Ben", javaScript);
        ThreadId thread = thread(owner, author, "To be closed", "Words.");
        Page ben = window(author, javaScript);
        ben.navigate("/wiki/Thread:" + thread);
        Page ana = window(owner, javaScript);
        ana.navigate("/wiki/Thread:" + thread);
        ana.locator("a.close").first().click();
        ana.fill("#reason", "Answered");
        ana.press("#reason", "Enter");
        assertThat(ana.locator("body")).containsText("Answered");
        // Ben still has the box open that was there before.
        ben.fill("#reply-text", "Too late.");
        ben.click("#reply button[name=post]");
        assertThat(ben.locator(".field-error").first()).isVisible();
        ben.navigate("/wiki/Thread:" + thread);
        assertThat(ben.locator("#reply")).hasCount(0);
        ana.locator("a.reopen").first().click();
        ana.locator("#wpConfirm").click();
        ben.navigate("/wiki/Thread:" + thread);
        assertThat(ben.locator("#reply-text")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void W13_theOrderIsChosenAndRemembered(boolean javaScript) {
        String owner = own("W13 Ana", javaScript);
        for (int number = 1; number <= 21; number++) {
            thread(owner, own("W13 Ben", javaScript), "Thread No. " + number, "Words.");
            wiki().clock().advance(java.time.Duration.ofSeconds(1));
        }
        Page cleo = window(own("W13 Cleo", javaScript), javaScript);
        cleo.navigate(wall(owner));
        assertThat(cleo.locator(".thread")).hasCount(20);
        assertThat(cleo.locator(".thread").first()).containsText("Thread No. 21");
        cleo.locator(".sorts a:has-text('Oldest')").click();
        assertThat(cleo.locator(".thread").first()).containsText("Thread No. 1");
        cleo.navigate("/wiki/Main_Page");
        cleo.navigate(wall(owner));
        assertThat(cleo.locator(".thread").first()).containsText("Thread No. 1");
        // From the oldest on, what is newer follows.
        cleo.locator("a.mw-prevlink").first().click();
        assertThat(cleo.locator(".thread")).hasCount(1);
    }
}
