// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Runs axe in a window and brings only the faults back, which is several times faster than axe's own driver for
 * Playwright; that matters where every page is looked at in every colour scheme.
 */
final class Axe {

    private static final String SOURCE = source();
    private static final String RUN = """
            async rules => {
              const options = { resultTypes: ['violations'] };
              if (rules.length) options.runOnly = { type: 'rule', values: rules };
              const { violations } = await axe.run(document, options);
              return violations.map(rule =>
                `${rule.id}: ${rule.help} at ${rule.nodes.slice(0, 5).map(node => node.target.join(' ')).join(', ')}`);
            }""";

    private Axe() {}

    /** Readies a window, once for each page that it shows. */
    static void load(Page window) {
        window.evaluate(SOURCE);
    }

    /** What breaks a rule on the page as it stands, of all rules if none are named. */
    static List<String> violations(Page window, String... rules) {
        return window.evaluate(RUN, List.of(rules)) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of("axe gave no answer");
    }

    private static String source() {
        try (InputStream file =
                Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "axe's script")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
