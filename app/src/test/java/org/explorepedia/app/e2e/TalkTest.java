// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.explorepedia.core.talk.TalkPage;
import org.junit.jupiter.api.Test;

/** Talk pages as people use them: in place with scripts, by forms without. */
class TalkTest extends BrowserTest {

    private static final String TEXT = """
            == Which bridges belong here? ==
            The list mixes road bridges and aqueducts. Should both stay? [[User:Ana Bell|Ana Bell]] ([[User talk:Ana Bell|talk]]) 09:12, 3 March 2024 (UTC)
            : I would keep both, and say in the lead what counts. The old survey did the same. [[User:Ben|Ben]] ([[User talk:Ben|talk]]) 10:40, 3 March 2024 (UTC)
            :: Agreed. [[User:Ana Bell|Ana Bell]] ([[User talk:Ana Bell|talk]]) 11:02, 3 March 2024 (UTC)
            : Aqueducts have a list of their own. [[User:Cleo|Cleo]] ([[User talk:Cleo|talk]]) 12:30, 4 March 2024 (UTC)

            == Sources ==
            * The 1931 survey is online now. [[User:Ben|Ben]] ([[User talk:Ben|talk]]) 08:00, 5 March 2024 (UTC)
            ** Where? [[User:Cleo|Cleo]] ([[User talk:Cleo|talk]]) 08:20, 5 March 2024 (UTC)
            """;

    private TalkPage talk(String title) {
        return wiki().services().talking().discussions().current(wiki().title(title));
    }

    private Page loggedIn(Window window, String name, String path) {
        if (wiki().services().people().accounts().find(name).isEmpty()) {
            wiki().account(name);
        }
        Page page = open(window);
        logIn(page, name);
        page.navigate(path);
        return page;
    }

    private static Locator reply(Page page, String author) {
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Reply to " + author)
                                .setExact(true))
                .first();
    }

    private static double top(Page page, String selector) {
        return page.locator(selector).boundingBox().y;
    }

    @Test
    void T1_aDiscussionIsBegunOnAnEmptyPage() {
        wiki().write("Arch", "An arch.");
        Page page = loggedIn(Window.DESKTOP, "Opener", "/wiki/Talk:Arch");
        assertThat(page.getByText("Start a discussion about Arch")).isVisible();
        assertAccessible(page);
        screenshot(page, "talk-empty");
        page.click("#talk-add");
        page.fill("#talk-title", "What is an arch?");
        page.fill("#wpTextbox1", "Please explain.");
        page.click("#wpSave");
        assertThat(page.locator("#What_is_an_arch\\?")).isVisible();
        assertThat(page.locator(".topic-bar")).containsText("1 comment");
        assertThat(page.locator(".topic-follow button")).hasText("Following");
    }

    @Test
    void T2_aTitleIsAskedForOnce() {
        wiki().write("Talk:Untitled", TEXT);
        Page page = loggedIn(Window.DESKTOP, "Forgetful", "/wiki/Talk:Untitled");
        page.click("#talk-add");
        page.fill("#wpTextbox1", "One more thing.");
        page.click("#wpSave");
        assertThat(page.getByText("has no title yet")).isVisible();
        assertThat(page.locator("#wpTextbox1")).hasValue("One more thing.");
        assertThat(page.locator("#talk-title")).isFocused();
        assertAccessible(page);
        page.click("#wpSave");
        assertThat(page.getByText("One more thing.")).isVisible();
        assertThat(page.locator("#talk-form")).hasCount(0);
    }

    @Test
    void T3_aReplyIsWrittenInPlace() {
        wiki().write("Talk:Bridge list", TEXT + "\n== Long ==\n" + "A paragraph of its own.\n\n".repeat(40));
        Page page = loggedIn(Window.DESKTOP, "Dora", "/wiki/Talk:Bridge_list");
        screenshot(page, "talk");
        assertAccessible(page);
        String id = talk("Talk:Bridge list").comments().get(1).id();
        reply(page, "Ben").click();
        assertThat(page.locator("#wpTextbox1")).isFocused();
        page.fill("#wpTextbox1", "Both, but in '''two''' lists.");
        page.click("#wpPreview");
        assertThat(page.locator(".talk-preview b")).hasText("two");
        screenshot(page, "talk-reply");
        assertAccessible(page);
        page.locator("#wpSave").scrollIntoViewIfNeeded();
        double before = top(page, "[id='" + id + "'] >> xpath=..");
        page.click("#wpSave");
        assertThat(page.locator("#talk-toast")).containsText("You follow this discussion now");
        assertThat(page.getByText("Both, but in two lists.")).isVisible();
        Assertions.assertThat(top(page, "[id='" + id + "'] >> xpath=..")).isCloseTo(before, Assertions.within(3.0));
        assertThat(page.locator(".topic-bar").first()).containsText("5 comments · 4 people");
        assertThat(page.locator(".topic-follow button").first()).hasText("Following");
        Assertions.assertThat(talk("Talk:Bridge list").comments().get(3).parent())
                .isEqualTo(1);
        screenshot(page, "talk-replied");
        assertAccessible(page);
    }

    @Test
    void T3_theSameWorksWithoutScripts() {
        wiki().write("Talk:Plain", TEXT);
        Page page = loggedIn(Window.DESKTOP.withoutJavaScript(), "Plain", "/wiki/Talk:Plain");
        reply(page, "Ben").click();
        assertThat(page.locator(".talk-quote")).containsText("I would keep both");
        screenshot(page, "talk-form-plain");
        page.fill("#wpTextbox1", "As the survey does.");
        page.locator("#wpPreview").press("Enter");
        assertThat(page.locator(".talk-preview")).containsText("As the survey does.");
        page.locator("#wpSave").press("Enter");
        assertThat(page.getByText("Your comment was published. You follow")).isVisible();
        assertThat(page).hasURL(Pattern.compile("#c-Plain-\\d{14}-Ben-20240303104000$"));
        page.locator(".topic-follow button").first().press("Enter");
        assertThat(page.locator(".topic-follow button").first()).hasText("Follow");
    }

    @Test
    void T4_twoPeopleAnswerAtOnce() {
        wiki().write("Talk:Both", TEXT);
        Page ana = loggedIn(Window.DESKTOP, "Ana", "/wiki/Talk:Both");
        Page eve = loggedIn(Window.DESKTOP, "Eve", "/wiki/Talk:Both");
        reply(ana, "Ben").click();
        reply(eve, "Ben").click();
        ana.fill("#wpTextbox1", "First answer.");
        eve.fill("#wpTextbox1", "Second answer.");
        ana.click("#wpSave");
        assertThat(ana.getByText("First answer.")).isVisible();
        assertThat(eve.locator(".talk-news button")).hasText("Show 1 new comment");
        screenshot(eve, "talk-news");
        eve.locator(".talk-news button").click();
        assertThat(eve.getByText("First answer.")).isVisible();
        assertThat(eve.locator("#wpTextbox1")).hasValue("Second answer.");
        eve.click("#wpSave");
        assertThat(eve.getByText("Second answer.")).isVisible();
        String text = wiki().text("Talk:Both").orElseThrow();
        Assertions.assertThat(text.indexOf("First answer.")).isPositive().isLessThan(text.indexOf("Second answer."));
    }

    @Test
    void T5_theTextStaysWhenTheCommentIsRemoved() {
        wiki().write("Talk:Removed", TEXT);
        Page page = loggedIn(Window.DESKTOP, "Late", "/wiki/Talk:Removed");
        reply(page, "Cleo").click();
        page.fill("#wpTextbox1", "But look at the map.");
        wiki().write("Talk:Removed", "== Empty ==\nNothing is left.");
        page.click("#wpSave");
        assertThat(page.getByText("It might have been deleted or moved")).isVisible();
        assertThat(page.locator("#wpTextbox1")).hasValue("But look at the map.");
        assertAccessible(page);
    }

    @Test
    void T6_aLinkFindsACommentInTheArchive() {
        wiki().write("Talk:Archived", TEXT.replace("2024", "2019"));
        wiki().settle();
        String id = talk("Talk:Archived").comments().get(3).id();
        wiki().write("Talk:Archived/1", TEXT.replace("2024", "2019"));
        wiki().write("Talk:Archived", "All was moved to the archive.");
        wiki().settle();
        Page page = open(Window.DESKTOP, "/wiki/Talk:Archived#" + id);
        assertThat(page).hasURL(Pattern.compile("/wiki/Talk:Archived/1#c-Cleo-20190304123000"));
        assertThat(page.getByText("Aqueducts have a list of their own.")).isVisible();
    }

    @Test
    void visitorsAnswerToo() {
        wiki().write("Talk:Visitors", TEXT);
        Page page = open(Window.PHONE, "/wiki/Talk:Visitors");
        assertAccessible(page);
        reply(page, "Cleo").click();
        assertThat(page.getByText("You are not logged in")).isVisible();
        page.fill("#wpTextbox1", "From the road.");
        assertAccessible(page);
        screenshot(page, "talk-phone");
        page.click("#wpSave");
        assertThat(page.getByText("From the road.")).isVisible();
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth + 1");
        Assertions.assertThat(wide).isEqualTo(false);
    }

    @Test
    void theKeyboardIsEnough() {
        wiki().write("Talk:Keys", TEXT);
        Page page = loggedIn(Window.DESKTOP.dark(), "Keys", "/wiki/Talk:Keys");
        screenshot(page, "talk-dark");
        assertAccessible(page);
        reply(page, "Ben").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#wpTextbox1")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#talk-form")).hasCount(0);
        assertThat(reply(page, "Ben")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#wpTextbox1")).isFocused();
        page.keyboard().type("Typed.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Typed.")).isVisible();
        page.locator(".topic-follow button").nth(1).click();
        assertThat(page.locator(".topic-follow button").nth(1)).hasText("Following");
        assertThat(page.locator("#talk-toast")).containsText("You will hear of new comments");
    }

    @Test
    void itReadsFromRightToLeft() {
        wiki().write("Talk:Rtl", TEXT);
        Page page = open(Window.DESKTOP.in("ar"), "/wiki/Talk:Rtl");
        assertAccessible(page);
        screenshot(page, "talk-ar");
        assertThat(page.locator(".comment-reply").first()).hasText("رد");
    }
}
