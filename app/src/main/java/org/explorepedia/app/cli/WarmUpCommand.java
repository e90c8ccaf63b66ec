// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.wiring.Wiki;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a wiki in an empty folder, reads some pages and stops: what the launcher records for faster starts. */
@Command(
        name = "warm-up",
        hidden = true,
        description = "Start and stop a scratch wiki, to record which classes a start loads.")
public final class WarmUpCommand implements Callable<Integer> {

    private static final List<String> PATHS = List.of(
            "/wiki/Main_Page",
            "/wiki/Help:Formatting",
            "/wiki/No_such_page",
            "/wiki/Special:RecentChanges",
            "/wiki/Special:Search?search=help",
            "/w/index.php?title=Main_Page&action=edit",
            "/w/index.php?title=Main_Page&action=history",
            "/static/explorepedia.css");

    @Option(names = "--scratch", required = true, paramLabel = "DIR", description = "Folder to be made and used.")
    private @Nullable Path scratch;

    @Override
    public Integer call() throws IOException {
        Path folder = java.util.Objects.requireNonNull(scratch).toAbsolutePath();
        Files.createDirectories(folder);
        Config config = Config.read(folder, Optional.empty(), Map.of(), Map.of("http.port", "0"));
        try (Wiki wiki = Wiki.start(config)) {
            for (String path : PATHS) {
                read(wiki.address() + path);
            }
        }
        return 0;
    }

    private static void read(String address) throws IOException {
        URLConnection connection = URI.create(address).toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException expected) {
            // A page that is not there answers 404, which this client takes for a failure; it is warm all the same.
            return;
        }
    }
}
