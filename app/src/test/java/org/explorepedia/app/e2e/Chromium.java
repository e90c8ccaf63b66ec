// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the one browser of the whole run: {@code @ExtendWith(Chromium.class)} and a parameter of type
 * {@link Browser}. A test opens its own contexts and closes them; Playwright wants all calls from one thread.
 */
public final class Chromium implements ParameterResolver {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Chromium.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .computeIfAbsent(Started.class, _ -> Started.now(), Started.class)
                .browser();
    }

    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
        static Started now() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Started(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(EXECUTABLE)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
