// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shortest way through the wiki, as a visitor goes it. */
class ReadingAndWritingTest extends BrowserTest {

    private static Window window(boolean javaScript) {
        return javaScript ? Window.DESKTOP : Window.DESKTOP.withoutJavaScript();
    }

    /** By keyboard: without scripts the browser paints too seldom for the driver to trust a click. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitorReadsWritesPreviewsAndPublishes(boolean javaScript) {
        String title = javaScript ? "Elbe" : "Rhine";
        Page page = open(window(javaScript), "/wiki/" + title);
        assertThat(page.locator("#firstHeading").textContent()).contains(title);
        page.navigate("/w/index.php?title=" + title + "&action=edit");
        page.fill("#wpTextbox1", "The '''" + title + "''' is a [[river]].\n\n== Course ==\nIt flows north.");
        page.fill("#wpSummary", "first words");
        page.press("#wpPreview", "Enter");
        assertThat(page.locator("#wikiPreview b").first().textContent()).isEqualTo(title);
        page.press("#wpSave", "Enter");
        page.waitForURL("**/wiki/" + title + "*");
        assertThat(page.locator("#mw-content-text a.new").textContent()).isEqualTo("river");
        assertThat(page.locator("#mw-content-text h2").allTextContents()).anyMatch(text -> text.contains("Course"));
        page.press("#ca-history a", "Enter");
        assertThat(page.locator("#mw-content-text").textContent()).contains("first words");
    }

    @Test
    void theMainPageIsAccessibleInBothColours() {
        for (Window window : new Window[] {Window.DESKTOP, Window.DESKTOP.dark(), Window.PHONE}) {
            Page page = open(window, "/");
            assertThat(page.url()).endsWith("/wiki/Main_Page");
            assertAccessible(page);
            screenshot(page, "main-page-" + window.width() + "-" + window.colours());
        }
    }
}
