// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.config.HttpSettings;
import org.explorepedia.app.wiring.Wiki;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the wiki until the process is told to stop. */
@Command(
        name = "serve",
        description = "Serve the encyclopedia.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Settings are read from the configuration file, then from environment variables (http.port is"
                    + " EXPLOREPEDIA_HTTP_PORT), then from these options; the last one counts."
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default: 8080; 0 takes a free one).")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1; 0.0.0.0 for all).")
    private @Nullable String host;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> flags = new HashMap<>();
        if (port != null) {
            flags.put("http.port", port.toString());
        }
        if (host != null) {
            flags.put("http.host", host);
        }
        Config config = site.read(flags);
        CountDownLatch stopped = new CountDownLatch(1);
        Wiki wiki = start(config);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            wiki.close();
            stopped.countDown();
        }));
        greet(wiki);
        stopped.await();
        return 0;
    }

    private static Wiki start(Config config) {
        HttpSettings http = config.http();
        try {
            return Wiki.start(config);
        } catch (IOException e) {
            throw new Failure(
                    isBinding(e)
                            ? "Port " + http.port() + " on " + http.host()
                                    + " is taken or may not be used. Choose another one with --port."
                            : "The wiki cannot answer on " + http.host() + ":" + http.port() + ": " + e.getMessage());
        }
    }

    private static boolean isBinding(Throwable fault) {
        return fault instanceof BindException || fault.getCause() != null && isBinding(fault.getCause());
    }

    private void greet(Wiki wiki) {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.println(wiki.name() + " is ready: " + wiki.address() + "/");
        wiki.setUpSecret().ifPresent(secret -> {
            out.println("Nobody administers this wiki yet. Open this link, which works once, to name it and to make the"
                    + " first administrator:");
            out.println("  " + wiki.address() + "/wiki/Special:SetUp?token=" + secret);
        });
        out.flush();
    }
}
