// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.app.fixture.RunningWiki;
import org.explorepedia.app.fixture.WikiFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that goes to the wiki as people do. Each test opens windows as it needs them; all are closed after it. What a
 * page's scripts complain about, and what its security policy stops, fails the test.
 */
@ExtendWith({Chromium.class, RunningWiki.class})
public abstract class BrowserTest {

    private static final double PATIENCE = 15_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** Folder for the pictures of the README; set to make them anew. */
    private static final String DOCUMENT_IMAGES = "explorepedia.images";

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private @org.jspecify.annotations.Nullable Browser browser;
    private @org.jspecify.annotations.Nullable WikiFixture wiki;

    @BeforeEach
    void takeBrowserAndWiki(Browser browser, WikiFixture wiki) {
        this.browser = browser;
        this.wiki = wiki;
    }

    @AfterEach
    void closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(complaints).as("complaints of the pages' scripts").isEmpty();
    }

    protected final WikiFixture wiki() {
        return java.util.Objects.requireNonNull(wiki);
    }

    /** How a window is. */
    protected record Window(int width, int height, boolean javaScript, ColorScheme colours, String language) {

        public static final Window DESKTOP = new Window(1280, 900, true, ColorScheme.LIGHT, "en");
        public static final Window PHONE = new Window(390, 844, true, ColorScheme.LIGHT, "en");

        public Window withoutJavaScript() {
            return new Window(width, height, false, colours, language);
        }

        public Window dark() {
            return new Window(width, height, javaScript, ColorScheme.DARK, language);
        }

        public Window in(String code) {
            return new Window(width, height, javaScript, colours, code);
        }
    }

    /** A visitor's new window, with cookies of its own. */
    protected final Page open(Window window) {
        BrowserContext context = java.util.Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(window.width(), window.height())
                        .setJavaScriptEnabled(window.javaScript())
                        .setColorScheme(window.colours())
                        .setLocale(window.language())
                        .setTimezoneId("UTC")
                        .setBaseURL(wiki().url("")));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A visitor's window on an address. */
    protected final Page open(Window window, String path) {
        Page page = open(window);
        page.navigate(path);
        return page;
    }

    /** Logs in through the form; the account has the fixture's password. */
    protected final void logIn(Page page, String name) {
        page.navigate("/wiki/Special:UserLogin");
        page.fill("#wpName1", name);
        page.fill("#wpPassword1", WikiFixture.PASSWORD);
        page.click("#wpLoginAttempt");
        page.waitForSelector("#p-user");
    }

    /** Fails if axe finds anything wrong with the page as it stands. */
    protected final void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .limit(5)
                                .toList())
                .isEmpty();
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    protected final void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Makes a picture for the README, if the run was asked to. */
    protected final void documentImage(Page page, String name) {
        String folder = System.getProperty(DOCUMENT_IMAGES);
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
