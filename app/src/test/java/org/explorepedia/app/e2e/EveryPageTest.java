// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.explorepedia.app.e2e.PageTypes.PageType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every page of the wiki keeps to: it is valid, axe finds nothing wrong with it in either colour scheme, on a desktop
 * and on a phone, and nobody scrolls sideways. Faults of all pages are collected, so that one run shows them all.
 */
class EveryPageTest extends BrowserTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 844;
    private static final String[] COLOUR_RULES = {"color-contrast", "link-in-text-block"};
    /** Colons at the start of a line give this in every MediaWiki, and texts, styles and gadgets count on it. */
    private static final String MEDIAWIKIS_INDENT =
            "Element “dl” is missing a required child element. … <dl role=\"none\"><dd>";
    /** Parts of CSS, all in standards and in browsers, that this edition of the checker does not know yet. */
    private static final List<String> UNKNOWN_TO_THE_CHECKER = List.of(
            "Property “field-sizing” doesn't exist",
            "Property “container-type” doesn't exist",
            "Parse Error. … .preview .mw-parser-output { --hang: clamp(0rem, 100cqi",
            "calc(.6rem + env(safe-area-inset-bottom))");

    private static final Path STYLES = Path.of("..", "web", "src", "main", "resources", "static");

    private final HtmlChecker checker = new HtmlChecker();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Page> windows = new HashMap<>();

    @BeforeEach
    void fill() {
        PageTypes.fill(wiki());
    }

    /** One window for each viewer, since logging in takes its time by design. */
    private Page windowOf(String viewer) {
        return windows.computeIfAbsent(viewer, name -> {
            Page window = open(Window.DESKTOP);
            if (!name.isEmpty()) {
                logIn(window, name);
            }
            return window;
        });
    }

    @Test
    void everyPageIsValidAndAccessibleInBothSchemesAndFitsPhones() {
        for (PageType type : PageTypes.of(wiki())) {
            Page window = windowOf(type.viewer());
            window.setViewportSize(DESKTOP, HEIGHT);
            window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            Response answer = type.way().open(window);
            note(
                    type.name() + ": HTML",
                    checker.page(answer.text()).stream()
                            .filter(error -> !error.endsWith(MEDIAWIKIS_INDENT))
                            .toList());
            Axe.load(window);
            note(type.name() + ": light desktop", Axe.violations(window));
            window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            note(type.name() + ": dark desktop", Axe.violations(window, COLOUR_RULES));
            window.setViewportSize(PHONE, HEIGHT);
            note(type.name() + ": dark phone", Axe.violations(window));
            noteWidth(type.name(), window);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageIsAccessibleFromRightToLeft() {
        for (PageType type : PageTypes.of(wiki())) {
            if (type.path().isEmpty()) {
                continue;
            }
            PageType arabic = type.in("ar");
            Page window = windowOf(type.viewer());
            window.setViewportSize(PHONE, HEIGHT);
            arabic.way().open(window);
            Axe.load(window);
            note(arabic.name() + ": light phone", Axe.violations(window));
            noteWidth(arabic.name(), window);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theStyleSheetsAreValid() throws IOException {
        try (Stream<Path> files = Files.list(STYLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".css")).toList()) {
                note(
                        file.getFileName().toString(),
                        checker.styles(Files.readString(file)).stream()
                                .filter(error -> UNKNOWN_TO_THE_CHECKER.stream().noneMatch(error::contains))
                                .toList());
            }
        }
        assertThat(faults).isEmpty();
    }

    private void note(String where, List<String> found) {
        found.forEach(fault -> faults.add(where + ": " + fault));
    }

    private void noteWidth(String name, Page window) {
        if (window.evaluate("document.documentElement.scrollWidth") instanceof Integer width && width > PHONE) {
            faults.add(name + ": " + width + " px wide on a phone");
        }
    }
}
