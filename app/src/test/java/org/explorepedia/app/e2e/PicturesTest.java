// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.explorepedia.app.fixture.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Makes the pictures of the README anew, of our own content: {@code -Dexplorepedia.images=../docs/images}. */
@Settings("site.name=Explorepedia")
@EnabledIfSystemProperty(named = "explorepedia.images", matches = ".+")
class PicturesTest extends BrowserTest {

    private static final String ADDRESS = "/wiki/" + PageTypes.ARTICLE;

    @BeforeEach
    void fill() {
        PageTypes.fill(wiki());
    }

    @Test
    void anArticle() {
        Page page = open(Window.DESKTOP, ADDRESS);
        assertThat(page.locator(".infobox")).isVisible();
        documentImage(page, "article");
    }

    @Test
    void anArticleOnAPhoneInTheDark() {
        Page page = open(Window.PHONE.dark(), ADDRESS);
        documentImage(page, "phone");
    }

    @Test
    void aComparison() {
        Page page = open(Window.DESKTOP, "/w/index.php?title=" + PageTypes.ARTICLE + "&action=history");
        page.press(".mw-history-compareselectedversions-button", "Enter");
        assertThat(page.locator("ins.diffchange").first()).isVisible();
        documentImage(page, "comparison");
    }

    @Test
    void aPreview() {
        Page page = open(Window.DESKTOP);
        logIn(page, PageTypes.WRITER);
        page.navigate("/w/index.php?title=" + PageTypes.ARTICLE + "&action=edit&section=5");
        page.press("#wpPreview", "Enter");
        assertThat(page.locator("#wikiPreview .mw-parser-output")).isVisible();
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
        documentImage(page, "preview");
    }
}
