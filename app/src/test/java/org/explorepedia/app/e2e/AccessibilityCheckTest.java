// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The accessibility check of the other tests can fail: it finds what is wrong and passes what is right. */
@ExtendWith(Chromium.class)
class AccessibilityCheckTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=en><head><title>A page</title></head><body><main><h1>A page</h1>%s</main></body></html>";

    @Test
    void findsAPictureWithoutAText(Browser browser) {
        assertThat(violations(browser, "<img src='data:,'>")).containsExactly("image-alt");
    }

    @Test
    void passesAPictureWithAText(Browser browser) {
        assertThat(violations(browser, "<img src='data:,' alt='A bridge over a river'>"))
                .isEmpty();
    }

    private static List<String> violations(Browser browser, String body) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.setContent(PAGE.formatted(body));
            return new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Rule::getId).toList();
        }
    }
}
