// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.explorepedia.app.wiring.Telling;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.User;
import org.explorepedia.core.notification.kind.WallReply;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of notifications and the panel under the badge, with and without scripts. */
class NotificationsTest extends BrowserTest {

    private static final String READER = "Nora";

    @BeforeEach
    void somethingHappens() {
        if (wiki().services().people().accounts().find(READER).isPresent()) {
            return;
        }
        User nora = wiki().account(READER);
        User cleo = wiki().account("Cleo");
        User dan = wiki().account("Dan");
        wiki().write(nora, "Harbour", "A harbour.", "");
        wiki().write(cleo, "User:Nora", "Hello from [[User:Cleo]].", "greeting");
        wiki().write(dan, "Talk:Harbour", "[[User:Nora]], which harbour? ~~~~", "");
        wiki().write(dan, "Lighthouses", "Near the [[Harbour]].", "");
        Telling telling = wiki().services().telling();
        telling.subscriptions().follow(nora.id(), "thread:e2e");
        for (User author : List.of(cleo, dan)) {
            wiki().wiki().foundations().work().write(stores -> {
                NotableEvent event = NotableEvent.of(
                                WallReply.ID, author.actor(), Instant.now(), Title.of(0, "Harbour"), "thread:e2e")
                        .following("thread:e2e")
                        .with(NotableEvent.SUBJECT, "Walk along the quay");
                telling.events().record(stores, event);
                return event;
            });
        }
        wiki().settle();
    }

    @Test
    void theListWorksWithoutScripts() {
        Page page = open(Window.DESKTOP.withoutJavaScript());
        logIn(page, READER);
        page.click("#pt-notifications");
        assertThat(page.locator("h1")).containsText("Notifications");
        assertThat(page.getByText("Dan and Cleo replied in Walk along the quay"))
                .isVisible();
        assertThat(page.getByText("Dan mentioned you on Talk:Harbour")).isVisible();
        int unread = page.locator(".note-entry.unread").count();
        page.locator(".note-entry.unread button[name=markread]").first().click();
        assertThat(page.locator(".note-entry.unread")).hasCount(unread - 1);
        page.locator("button[name=markunread]").first().click();
        assertThat(page.locator(".note-entry.unread")).hasCount(unread);
        screenshot(page, "notifications-no-script");
    }

    @Test
    void thePanelOpensUnderTheBadgeAndClosesByEscape() {
        Page page = open(Window.DESKTOP);
        logIn(page, READER);
        Locator badge = page.locator("#pt-notifications");
        badge.focus();
        page.keyboard().press("Enter");
        Locator panel = page.locator(".notes-panel");
        assertThat(panel.locator(".note-entry").first()).isVisible();
        assertThat(badge.getAttribute("aria-expanded")).isEqualTo("true");
        assertAccessible(page);
        screenshot(page, "notifications-panel");
        int unread = panel.locator(".note-entry.unread").count();
        panel.locator(".note-entry.unread button[name=markread]").first().click();
        assertThat(panel.locator(".note-entry.unread")).hasCount(unread - 1);
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(badge).isFocused();
        badge.click();
        panel.locator("button[name=markunread]").first().click();
        assertThat(panel.locator(".note-entry.unread")).hasCount(unread);
    }

    @Test
    void theListIsAccessibleOnPhonesInTheDarkAndFromRightToLeft() {
        for (Window window : List.of(
                Window.DESKTOP, Window.PHONE, Window.PHONE.dark(), Window.DESKTOP.dark(), Window.PHONE.in("ar"))) {
            Page page = open(window);
            logIn(page, READER);
            page.navigate("/wiki/Special:Notifications?uselang=" + window.language());
            assertAccessible(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits " + window)
                    .isTrue();
            screenshot(page, "notifications-" + window.width() + "-" + window.colours() + "-" + window.language());
            page.navigate("/wiki/Special:Preferences?uselang=" + window.language());
            assertAccessible(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("preferences fit " + window)
                    .isTrue();
            page.locator(".channels").scrollIntoViewIfNeeded();
            page.locator(".channels")
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(java.nio.file.Path.of("target/screenshots/notify-choices-" + window.width() + "-"
                                    + window.colours() + "-" + window.language() + ".png")));
            page.context().close();
        }
    }

    @Test
    void thanksAreGivenFromTheHistory() {
        Page page = open(Window.PHONE);
        logIn(page, "Dan");
        page.navigate("/w/index.php?title=User:Nora&action=history");
        page.locator("a.mw-thanks-link").first().click();
        assertAccessible(page);
        screenshot(page, "thanks");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Thank").setExact(true))
                .click();
        assertThat(page.getByText("was told that you are thankful")).isVisible();
    }
}
