// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.explorepedia.core.model.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, comparing and sharing in a real browser, with scripts and without. Each test has pages of its own. */
class BrowserScenariosTest extends BrowserTest {

    private static Window window(boolean javaScript) {
        return javaScript ? Window.DESKTOP : Window.DESKTOP.withoutJavaScript();
    }

    private static String own(String code, boolean javaScript) {
        return code + (javaScript ? " scripted" : " plain");
    }

    private static String path(String title) {
        return "/wiki/" + title.replace(' ', '_');
    }

    private static String action(String title, String action) {
        return "/w/index.php?title=" + title.replace(' ', '_') + "&action=" + action;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void A1_anArticleHasItsPartsAndTabs(boolean javaScript) {
        String title = own("A1", javaScript);
        wiki().write(
                        title,
                        "Lead.\n\n== One ==\nText.\n\n== Two ==\n\n== Three ==\n\n== Four ==\n\n[[Category:Samples]]");
        Page page = open(window(javaScript), path(title));
        assertThat(page.locator("#firstHeading")).hasText(title);
        assertThat(page.locator("#mw-content-text p").first()).hasText("Lead.");
        assertThat(page.locator("#contents li")).hasCount(4);
        assertThat(page.locator("#contents")).isVisible();
        assertThat(page.locator("#catlinks li")).hasText("Samples");
        assertThat(page.locator("#footer")).containsText("This page was last edited on");
        assertThat(page.locator("#footer a[rel=license]")).isVisible();
        for (String tab : List.of("#ca-nstab-main", "#ca-talk", "#ca-view", "#ca-edit", "#ca-history")) {
            assertThat(page.locator(tab)).isVisible();
        }
        page.press("#contents a[href='#Two']", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*#Two$"));
    }

    @Test
    void R6_withoutScriptsAReferenceLeadsToItsNoteAndBack() {
        wiki().write("R6", "Text.<ref>A note.</ref>\n\n== References ==\n<references />");
        Page page = open(Window.DESKTOP.withoutJavaScript(), "/wiki/R6");
        page.press(".reference a", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*#cite_note-1$"));
        page.press(".references .mw-cite-backlink a", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*#cite_ref-1$"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void V1_V5_aProtectedPageShowsItsSourceToCopy(boolean javaScript) {
        String title = own("V1", javaScript);
        String note = own("V5 note", javaScript);
        String text = "Protected ''text'' with {{" + note + "}}.";
        wiki().write("Template:" + note, "a note");
        wiki().write(title, text);
        wiki().settle();
        Page shelter = open(Window.DESKTOP);
        logIn(shelter, "Shelter");
        shelter.navigate(action(title, "protect"));
        shelter.selectOption("[name='mwProtect-level-edit']", "editprotected");
        shelter.fill("[name='mwProtect-reason']", "Much quoted");
        shelter.press("#mw-content-text form button[type='submit']", "Enter");
        shelter.waitForURL("**" + path(title));

        Page reader = open(window(javaScript));
        reader.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        reader.navigate(path(title));
        reader.press("#ca-viewsource a", "Enter");
        assertThat(reader.locator("#firstHeading")).hasText("View source for " + title);
        assertThat(reader.locator(".mw-message-box-warning")).containsText("Much quoted");
        assertThat(reader.locator("#wpTextbox1")).hasAttribute("readonly", "");
        assertThat(reader.locator("#wpTextbox1").inputValue().strip()).isEqualTo(text);
        assertThat(reader.locator("meta[name=robots]")).hasAttribute("content", Pattern.compile("noindex.*"));
        assertThat(reader.locator("#ca-request")).isVisible();
        assertThat(reader.locator(".templates-used")).containsText("Template:" + note);
        assertThat(reader.locator("a[href*='action=raw']").first()).isVisible();
        Locator copy = reader.locator("#wpTextbox1 + button");
        if (javaScript) {
            copy.click();
            assertThat(copy).hasText("Copied");
            assertThat(String.valueOf(reader.evaluate("navigator.clipboard.readText()"))
                            .strip())
                    .isEqualTo(text);
        } else {
            assertThat(copy).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void H3_twoChosenVersionsAreCompared(boolean javaScript) {
        String title = own("H3", javaScript);
        Revision first = wiki().write(title, "one");
        wiki().write(title, "one two");
        wiki().write(title, "one two three");
        Revision last = wiki().write(title, "one two three four");
        Page page = open(window(javaScript), action(title, "history"));
        choose(page, "#mw-oldid-" + first.id());
        choose(page, "#mw-diff-" + last.id());
        page.press(".mw-history-compareselectedversions-button", "Enter");
        page.waitForURL("**diff=" + last.id() + "*");
        assertThat(page).hasURL(Pattern.compile(".*oldid=" + first.id() + "\\b.*"));
        assertThat(page.locator(".diff-multi")).containsText("2 versions between by one person");
        assertThat(page.locator("table.diff .diff-deletedline")).hasText("one");
        assertThat(page.locator("table.diff ins.diffchange")).containsText("two three four");
    }

    private static void choose(Page page, String radio) {
        page.press(radio, "Space");
        assertThat(page.locator(radio)).isChecked();
    }

    @Test
    void S2_sharedLinksCarryTheSectionOrTheVersion() {
        wiki().write("S2", "Lead.\n\n== A part ==\nText.");
        Revision old = wiki().write("S2", "Lead.\n\n== A part ==\nMore.");
        wiki().write("S2", "Lead.\n\n== A part ==\nMost.");

        Page page = open(Window.DESKTOP, "/wiki/S2#A_part");
        assertThat(page.locator("#share-link")).hasValue(Pattern.compile(".*/wiki/S2#A_part$"));
        assertThat(page.locator("#share-facebook a")).hasAttribute("href", Pattern.compile(".*%2Fwiki%2FS2%23A_part$"));
        assertThat(page.locator("#share-mail a"))
                .hasAttribute("href", Pattern.compile("mailto:.*%2Fwiki%2FS2%23A_part$"));

        Page version = open(Window.DESKTOP.withoutJavaScript(), "/w/index.php?title=S2&oldid=" + old.id());
        assertThat(version.locator("#share-link")).hasValue(Pattern.compile(".*oldid=" + old.id() + "$"));
        assertThat(version.locator("#share-x a"))
                .hasAttribute("href", Pattern.compile(".*oldid%3D" + old.id() + "&text=S2$"));
    }
}
