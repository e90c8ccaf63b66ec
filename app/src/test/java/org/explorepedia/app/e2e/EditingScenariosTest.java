// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing in a real browser, with scripts and without: previews, conflicts, lost log-ins, lost browsers. */
class EditingScenariosTest extends BrowserTest {

    /** What a preview and a page have in common: the page alone has links to edit its sections. */
    private static final String PLAIN_MARKUP = """
            box => {
              const copy = box.cloneNode(true);
              copy.querySelectorAll('.mw-editsection').forEach(part => part.remove());
              return copy.innerHTML.trim();
            }""";

    private static Window window(boolean javaScript) {
        return javaScript ? Window.DESKTOP : Window.DESKTOP.withoutJavaScript();
    }

    private static String own(String code, boolean javaScript) {
        return code + (javaScript ? "_scripted" : "_plain");
    }

    private static String writer(String title) {
        return "Writer of " + title.replace('_', ' ');
    }

    /** Somebody with an account of this test's own, since new accounts may publish only so often. */
    private Page writing(boolean javaScript, String title) {
        String name = writer(title);
        if (wiki().services().people().accounts().find(name).isEmpty()) {
            wiki().account(name);
        }
        Page page = open(window(javaScript));
        logIn(page, name);
        page.navigate("/w/index.php?title=" + title + "&action=edit");
        return page;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void E1_thePreviewIsThePageThatIsPublished(boolean javaScript) {
        String title = own("E1", javaScript);
        Page page = writing(javaScript, title);
        page.fill("#wpTextbox1", """
                '''Bold''' and [[Nowhere]].<ref>A note.</ref>

                == One ==
                : indented

                == Two ==
                {| class="wikitable"
                | cell
                |}

                == Three ==
                <references />
                [[Category:Previewed]]""");
        page.press("#wpPreview", "Enter");
        assertThat(page.locator("#wikiPreview")).containsText("This is a preview");
        assertThat(page.locator("#wikiPreview")).containsText("Previewed");
        String preview = markup(page.locator("#wikiPreview .mw-parser-output"));
        assertThat(wiki().text(title)).isEmpty();
        page.press("#wpSave", "Enter");
        page.waitForURL("**/wiki/" + title + "*");
        assertThat(markup(page.locator("#mw-content-text .mw-parser-output"))).isEqualTo(preview);
    }

    private static String markup(Locator box) {
        return String.valueOf(box.evaluate(PLAIN_MARKUP));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void E2_changesAreShownWithWhatOthersDidMeanwhile(boolean javaScript) {
        String title = own("E2", javaScript);
        wiki().write(title, "first\n\nsecond\n\nthird");
        Page page = writing(javaScript, title);
        page.fill("#wpTextbox1", "first of mine\n\nsecond\n\nthird");
        wiki().write(title, "first\n\nsecond\n\nthird of others");
        page.press("#wpDiff", "Enter");
        Locator changes = page.locator("#wikiDiff");
        assertThat(changes.locator(".diff-deletedline").first()).containsText("first");
        assertThat(changes.locator(".diff-addedline").first()).containsText("first of mine");
        assertThat(page.locator("#wpTextbox1")).hasValue(java.util.regex.Pattern.compile("first of mine[\\s\\S]*"));
        assertThat(wiki().text(title)).contains("first\n\nsecond\n\nthird of others");
        page.press("#wpSave", "Enter");
        page.waitForURL("**/wiki/" + title + "*");
        assertThat(wiki().text(title)).contains("first of mine\n\nsecond\n\nthird of others");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void E5_aConflictIsMergedPlaceByPlaceAndSurvivesAReload(boolean javaScript) {
        String title = own("E5", javaScript);
        wiki().write(title, "one\n\ntwo\n\nthree\n\nfour\n\nfive");
        Page page = writing(javaScript, title);
        page.fill("#wpTextbox1", "one of mine\n\ntwo\n\nthree\n\nfour\n\nfive of mine");
        wiki().write(title, "one of theirs\n\ntwo\n\nthree\n\nfour\n\nfive of theirs");
        page.press("#wpSave", "Enter");
        assertTheConflict(page);
        page.reload();
        assertTheConflict(page);
        assertThat(wiki().text(title).orElseThrow()).startsWith("one of theirs");

        page.press("[name='wpConflict0'][value='mine']", "Space");
        page.press("[name='wpConflict1'][value='both']", "Space");
        page.press("#wpSave", "Enter");
        page.waitForURL("**/wiki/" + title + "*");
        assertThat(wiki().text(title)).contains("one of mine\n\ntwo\n\nthree\n\nfour\n\nfive of theirs\nfive of mine");
    }

    private static void assertTheConflict(Page page) {
        assertThat(page.locator(".conflict .places fieldset")).hasCount(2);
        assertThat(page.locator(".conflict .places")).containsText("one of theirs");
        assertThat(page.locator(".conflict table.diff")).containsText("five of theirs");
        assertThat(page.locator("#wpTextbox2"))
                .hasValue(java.util.regex.Pattern.compile("one of mine[\\s\\S]*five of mine\\s*"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void E6_aLostLogInIsMendedInPlace(boolean javaScript) {
        String title = own("E6", javaScript);
        Page page = writing(javaScript, title);
        page.fill("#wpTextbox1", "Written before the night.");
        page.context().clearCookies();
        page.press("#wpSave", "Enter");
        assertThat(page.locator("#wpTextbox1")).hasValue("Written before the night.");
        assertThat(page.locator("#wpName")).hasValue(writer(title));
        assertThat(wiki().text(title)).isEmpty();
        page.fill("#wpPassword", org.explorepedia.app.fixture.WikiFixture.PASSWORD);
        page.press("#wpLoginAttempt", "Enter");
        page.waitForURL("**/wiki/" + title + "*");
        assertThat(page.locator("#mw-content-text")).containsText("Written before the night.");
        assertThat(page.locator("#p-user .user-name")).hasText(writer(title));
        assertThat(wiki().text(title)).contains("Written before the night.");
    }

    @Test
    void E12_aKilledBrowserLosesNothingThatTheServerKeeps() {
        wiki().write("E12", "before");
        Page killed = writing(true, "E12");
        killed.waitForResponse(
                answer -> answer.url().contains("action=draft") && answer.status() == 204,
                () -> killed.locator("#wpTextbox1").pressSequentially("words that nobody published, "));
        killed.context().close();
        wiki().write("E12", "before, and changed since");

        Page other = writing(false, "E12");
        assertThat(other.locator("#mw-content-text, #bodyContent").first()).containsText("changed");
        other.press("#mw-draft-resume", "Enter");
        assertThat(other.locator("#wpTextbox1"))
                .hasValue(java.util.regex.Pattern.compile("[\\s\\S]*words that nobody published[\\s\\S]*"));
    }
}
