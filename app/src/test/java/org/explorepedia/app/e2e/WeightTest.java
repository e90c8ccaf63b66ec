// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article is light: what it brings of style sheets, scripts and fonts, compressed, as it came over the wire. */
class WeightTest extends BrowserTest {

    private static final int MOST_BYTES = 60_000;
    private static final Set<String> COUNTED = Set.of("stylesheet", "script", "font");

    @ParameterizedTest
    @ValueSource(strings = {"", PageTypes.WRITER})
    void anArticleShipsAtMostSixtyKilobytes(String viewer) {
        PageTypes.fill(wiki());
        Page window = open(Window.DESKTOP);
        if (!viewer.isEmpty()) {
            logIn(window, viewer);
        }
        List<Request> requests = new ArrayList<>();
        Page fresh = viewer.isEmpty() ? window : withoutCache(window);
        fresh.onRequestFinished(requests::add);
        fresh.navigate("/wiki/" + PageTypes.ARTICLE);
        fresh.hover("#mw-content-text .reference a");
        fresh.waitForSelector(".reference-preview:not([hidden])");
        List<Request> counted = requests.stream()
                .filter(request -> COUNTED.contains(request.resourceType()))
                .toList();
        assertThat(counted).hasSizeGreaterThan(3);
        int bytes = counted.stream()
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        assertThat(bytes).as("bytes of styles, scripts and fonts").isBetween(5_000, MOST_BYTES);
        System.out.println("An article ships " + bytes + " bytes of styles and scripts"
                + (viewer.isEmpty() ? "." : " to somebody who is logged in."));
    }

    /** The same person in a browser that has nothing of the wiki yet. */
    private Page withoutCache(Page window) {
        Page fresh = open(Window.DESKTOP);
        fresh.context()
                .addCookies(window.context().cookies().stream()
                        .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
        return fresh;
    }
}
