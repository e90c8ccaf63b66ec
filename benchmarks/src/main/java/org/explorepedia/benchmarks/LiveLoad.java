// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.wiring.Wiki;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.User;

/**
 * How long it takes until a badge moves: many people hold an event stream open while others post on their walls. The
 * servers run in processes of their own; a delay begins when a post is sent and ends when the reader's stream tells the
 * count that includes it. With several servers each reader listens at one and each post goes to any of them.
 */
public final class LiveLoad {

    private static final Pattern TOKEN = Pattern.compile("name=\"wpEditToken\" value=\"([^\"]*)\"");
    private static final Pattern UNREAD = Pattern.compile("\"unread\":(\\d+)");
    private static final int WRITERS = 8;

    private final int posts;
    private final int seconds;
    private final LiveServers servers;
    private final List<Reader> readers = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    private LiveLoad(int posts, int seconds, LiveServers servers) {
        this.posts = posts;
        this.seconds = seconds;
        this.servers = servers;
    }

    /**
     * What is to be measured.
     *
     * @param database {@code sqlite}, {@code postgres} for one that is started for the time, or an address
     */
    private record Options(int streams, int posts, int seconds, String database, int processes) {

        private static final Set<String> NAMES =
                Set.of("--streams", "--posts", "--seconds", "--database", "--processes");

        static Options of(String[] arguments) {
            Map<String, String> given = new HashMap<>();
            for (int i = 0; i < arguments.length; i += 2) {
                if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
                    throw new IllegalArgumentException("not an option with a value: " + arguments[i]);
                }
                given.put(arguments[i], arguments[i + 1]);
            }
            Options options = new Options(
                    Integer.parseInt(given.getOrDefault("--streams", "2000")),
                    Integer.parseInt(given.getOrDefault("--posts", "50")),
                    Integer.parseInt(given.getOrDefault("--seconds", "30")),
                    given.getOrDefault("--database", "sqlite"),
                    Integer.parseInt(given.getOrDefault("--processes", "1")));
            if (options.processes() > 1 && options.database().equals("sqlite")) {
                throw new IllegalArgumentException("several processes need --database postgres");
            }
            return options;
        }
    }

    /** Somebody with an open stream; posts that their badge does not show yet are in the queue. */
    private static final class Reader {
        private final String name;
        private final String cookie;
        private final Deque<Long> sent = new ArrayDeque<>();
        private int shown = -1;

        Reader(String name, String cookie) {
            this.name = name;
            this.cookie = cookie;
        }

        synchronized void post(long now) {
            sent.add(now);
        }

        /** What the badge shows now; the delays of what it shows for the first time. */
        synchronized List<Long> badge(int unread, long now) {
            List<Long> arrived = new ArrayList<>();
            for (int i = shown < 0 ? unread : shown; i < unread && !sent.isEmpty(); i++) {
                arrived.add(now - sent.remove());
            }
            shown = unread;
            return arrived;
        }
    }

    private record Session(String name, String cookie) {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        Path data = Files.createTempDirectory("explorepedia-live");
        try (LiveServers servers = new LiveServers(data, options.database())) {
            List<Session> sessions = prepare(servers.config(), options.streams());
            servers.start(options.processes());
            LiveLoad load = new LiveLoad(options.posts(), options.seconds(), servers);
            sessions.subList(WRITERS, sessions.size())
                    .forEach(session -> load.readers.add(new Reader(session.name(), session.cookie())));
            load.run(sessions.subList(0, WRITERS));
        }
    }

    /** Makes the accounts and their sessions without passwords, which would take minutes to hash. */
    private static List<Session> prepare(Config config, int streams) throws IOException {
        List<Session> sessions = new ArrayList<>();
        try (Wiki wiki = Wiki.start(config)) {
            for (int i = 0; i < WRITERS + streams; i++) {
                String name = (i < WRITERS ? "Writer " : "Reader ") + i;
                boolean writer = i < WRITERS;
                User user = wiki.foundations().work().write(stores -> {
                    User made =
                            stores.users().create(name, "", "", Instant.now()).orElseThrow();
                    if (writer) {
                        stores.users().setGroups(made.id(), Map.of("sysop", Expiry.NEVER));
                    }
                    return made;
                });
                String secret =
                        wiki.services().people().logIns().open(user, true).secret();
                sessions.add(new Session(name, "explorepedia_session=" + secret));
            }
        }
        return sessions;
    }

    private void run(List<Session> writers) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<String> tokens = new ArrayList<>();
        for (Session writer : writers) {
            tokens.add(token(client, writer));
        }
        System.out.println("server before the streams: " + servers.memory());
        CountDownLatch open = new CountDownLatch(readers.size());
        for (int i = 0; i < readers.size(); i++) {
            Reader reader = readers.get(i);
            URI server = servers.address(i);
            Thread.ofVirtual().start(() -> listen(server, reader, open));
            if (i % 50 == 49) {
                Thread.sleep(20);
            }
        }
        if (!open.await(120, TimeUnit.SECONDS)) {
            System.out.println(open.getCount() + " streams did not open");
        }
        System.out.println("server with " + (readers.size() - open.getCount()) + " open streams: " + servers.memory());
        postForAWhile(client, writers, tokens);
        report();
    }

    private void postForAWhile(HttpClient client, List<Session> writers, List<String> tokens)
            throws InterruptedException {
        Random random = new Random(1);
        long start = System.nanoTime();
        int all = posts * seconds;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < all; i++) {
                long wait = start + i * TimeUnit.SECONDS.toNanos(1) / posts - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                Reader reader = readers.get(random.nextInt(readers.size()));
                int writer = i % writers.size();
                URI server = servers.address(random.nextInt(1_000));
                threads.execute(() -> post(client, server, writers.get(writer), tokens.get(writer), reader));
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d posts in %.1f s: %.1f a second%n", all, took, all / took);
        for (int i = 0; i < 100 && delays.size() + refused.get() < all; i++) {
            Thread.sleep(100);
        }
    }

    private void report() throws IOException {
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            System.out.println("no badge moved");
            return;
        }
        System.out.printf(
                "badges moved for %d posts (%d posts refused): p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                sorted.length,
                refused.get(),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6);
        System.out.println("server afterwards: " + servers.memory());
    }

    private String token(HttpClient client, Session writer) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(servers.address(0).resolve("/wiki/Wall:Reader_" + WRITERS))
                        .header("Cookie", writer.cookie())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no box to write in: " + page.statusCode());
        }
        return matcher.group(1).replace("&#43;", "+");
    }

    private void post(HttpClient client, URI server, Session writer, String token, Reader reader) {
        String form = "wpEditToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8)
                + "&wpRequestKey=" + UUID.randomUUID()
                + "&wpWriter=" + URLEncoder.encode(writer.name(), StandardCharsets.UTF_8)
                + "&subject=Load&text=A+message+with+a+%5B%5Blink%5D%5D.&post=1";
        reader.post(System.nanoTime());
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.resolve(
                                    "/w/index.php?title=Wall:" + reader.name.replace(' ', '_') + "&action=post"))
                            .timeout(Duration.ofSeconds(60))
                            .header("Cookie", writer.cookie())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 303) {
                refused.incrementAndGet();
            }
        } catch (IOException failure) {
            refused.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(URI server, Reader reader, CountDownLatch open) {
        try (Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
            socket.getOutputStream()
                    .write(("GET /live/events HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: "
                                    + reader.cookie + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1024);
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher unread = UNREAD.matcher(line);
                if (line.startsWith("data: ") && unread.find()) {
                    delays.addAll(reader.badge(Integer.parseInt(unread.group(1)), System.nanoTime()));
                    if (first) {
                        first = false;
                        open.countDown();
                    }
                }
            }
        } catch (IOException broken) {
            System.out.println("a stream broke: " + broken.getMessage());
        }
    }
}
