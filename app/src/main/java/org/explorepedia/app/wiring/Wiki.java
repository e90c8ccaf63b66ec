// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.config.HttpSettings;
import org.explorepedia.app.site.FirstPages;
import org.explorepedia.core.live.LiveAnnouncer;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.web.kit.ReadyPages;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.web.kit.WebServer;
import org.explorepedia.web.live.LiveStreams;
import org.explorepedia.web.page.ReadyTags;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running wiki. What depends on the wiki's name and language is built anew when an administrator changes them; the
 * database, the web server and what they keep stay as they are.
 */
public final class Wiki implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wiki.class);
    private static final String LOCK = "server.lock";

    private final Foundations base;
    private final FileChannel lock;
    private final ReadyPages ready;
    private final LiveStreams streams;
    private final WebServer server;
    private final Object building = new Object();
    private final String address;
    private volatile @Nullable Site site;
    private boolean closed;

    /** What is built for one name and language of the wiki. */
    private record Site(SiteIdentity identity, Services services, WebParts web) {

        boolean fits(SiteIdentity now) {
            return identity.name().equals(now.name())
                    && identity.language().equals(now.language())
                    && identity.zone().equals(now.zone());
        }
    }

    private Wiki(Foundations base, FileChannel lock) throws IOException {
        this.base = base;
        this.lock = lock;
        HttpSettings http = base.config().http();
        this.ready = new ReadyPages(base.config().cache().pages() * 1024L * 1024L);
        this.streams = new LiveStreams(base.live(), this::unread, LiveStreams.Limits.DEFAULT.withIdle(http.idle()));
        this.server = new WebServer(
                new WebServer.Settings(http.host(), http.port(), http.maxBody(), http.trustedProxies(), http.idle()),
                this::answer,
                new LateFailures(
                        () -> Optional.ofNullable(site).map(built -> built.web().failures())),
                ready,
                (target, cookies, languages) -> Optional.ofNullable(site)
                        .flatMap(built -> built.web().readyKey().of(target, cookies, languages)));
        server.start();
        this.address = "http://" + shownHost(http.host()) + ":" + server.port();
    }

    /**
     * Starts a wiki: when this returns, it answers.
     *
     * @throws IOException if the port is taken or may not be used
     * @throws StorageUnavailable if the database or the data folder cannot be used, with a sentence for the operator
     */
    public static Wiki start(Config config) throws IOException {
        return start(config, Clock.systemUTC());
    }

    /** As {@link #start(Config)}, with a time of its own. */
    public static Wiki start(Config config, Clock clock) throws IOException {
        FileChannel lock = lock(config.data());
        Foundations base = null;
        Wiki wiki = null;
        try {
            base = Foundations.open(config, clock);
            wiki = new Wiki(base, lock);
            wiki.build();
            return wiki;
        } catch (IOException | RuntimeException failure) {
            if (wiki != null) {
                wiki.close();
            } else {
                if (base != null) {
                    base.close();
                }
                lock.close();
            }
            throw failure;
        }
    }

    /** Two servers must not share a folder: each would keep its own search index and its own ready pages. */
    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel;
        try {
            channel = new RandomAccessFile(data.resolve(LOCK).toFile(), "rw").getChannel();
        } catch (IOException e) {
            throw new StorageUnavailable(
                    StorageUnavailable.Reason.READ_ONLY, "The data folder " + data + " cannot be written.", e);
        }
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new StorageUnavailable(
                    StorageUnavailable.Reason.BUSY,
                    "Another server runs on the data folder " + data
                            + ". Stop it, or choose another folder with --data.",
                    null);
        }
        return channel;
    }

    private static String shownHost(String host) {
        return switch (host) {
            case "127.0.0.1", "0.0.0.0", "::", "::1", "" -> "localhost";
            default -> host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        };
    }

    private void build() {
        synchronized (building) {
            SiteIdentity identity = base.settings().current();
            Site old = site;
            if (closed || old != null && old.fits(identity)) {
                return;
            }
            Services services = Services.of(
                    base,
                    base.site(publicAddress()),
                    messages ->
                            List.of(new ReadyTags(ready), new TextsFollower(messages), new LiveAnnouncer(base.live())));
            if (old == null) {
                new FirstPages(base.work(), services.engine().titles(), Imports.rules(services.engine()), base.clock())
                        .write();
            }
            site = new Site(identity, services, WebParts.of(base, services, streams));
            ready.clear();
            services.startJobs();
            if (old != null) {
                Thread.ofVirtual().name("retire").start(old.services()::close);
            }
        }
    }

    private Map<UserId, Integer> unread(Set<UserId> users) {
        // From the store itself: what is kept ready for pages may be older than the signal.
        return base.work().read(stores -> {
            Map<UserId, Integer> counts = new HashMap<>();
            users.forEach(user -> counts.put(user, 0));
            stores.notifications().unread(users).forEach((user, unread) -> counts.put(user, unread.total()));
            return counts;
        });
    }

    private Reply answer(Request request) {
        Site built = site;
        if (built == null) {
            return Reply.text(503, "The wiki is starting. Try again in a moment.\n")
                    .withHeader("Retry-After", "2");
        }
        if (!built.fits(base.settings().current())) {
            build();
            built = java.util.Objects.requireNonNull(site);
        }
        LOG.debug("{} {}", request.method(), request.path());
        return built.web().endpoint().answer(request);
    }

    /** Where the server listens, without a slash at the end. */
    public String address() {
        return address;
    }

    /** Where readers reach the wiki, as far as it was told. */
    private String publicAddress() {
        return base.config().site().server().orElse(address);
    }

    public String name() {
        return base.settings().current().name();
    }

    /** A fresh secret for the set-up page, if nobody administers the wiki yet. */
    public Optional<String> setUpSecret() {
        return services().people().setUp().begin();
    }

    /** The rules of the wiki, for whoever works with them in the same process. */
    public Services services() {
        return Optional.ofNullable(site)
                .orElseThrow(() -> new IllegalStateException("not built"))
                .services();
    }

    public Foundations foundations() {
        return base;
    }

    /** Finishes what is being answered, then what is being done in the background, then closes what is open. */
    @Override
    public void close() {
        synchronized (building) {
            if (closed) {
                return;
            }
            closed = true;
            streams.close();
            server.close();
            Site built = site;
            if (built != null) {
                built.services().close();
            }
            base.close();
            try {
                lock.close();
            } catch (IOException e) {
                LOG.debug("the lock of the data folder was not given back", e);
            }
        }
    }
}
