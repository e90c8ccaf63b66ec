// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.fixture.MovingClock;
import org.explorepedia.app.fixture.PostOffice;
import org.explorepedia.app.fixture.PostgresServer;
import org.explorepedia.app.fixture.SharedPostgres;
import org.explorepedia.app.wiring.Wiki;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.CreateAccountOutcome;
import org.explorepedia.core.mail.MailPreferences;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.MailState;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.WallStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} again and again while people post on walls: every message that was answered as posted is there once,
 * its reader has one line for each thread, and every mail went out once. A mail that was in the hands of the mail server
 * at the moment of a kill may arrive twice. {@code -Dexplorepedia.fault.posts=5000} runs it at full length.
 */
@Timeout(3_600)
class KilledWallTest {

    private static final int POSTS = Integer.getInteger("explorepedia.fault.posts", 160);
    private static final int POSTS_FOR_EACH_KILL =
            Integer.getInteger("explorepedia.fault.each", Math.max(40, POSTS / 20));
    private static final int WRITERS = 4;
    private static final int READERS = 3;
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern TOKEN = Pattern.compile("name=\"wpEditToken\" value=\"([^\"]*)\"");
    private static final Pattern MESSAGE = Pattern.compile("/wiki/Thread:(\\d+)#(\\d+)$");

    @Test
    void losesAndDoublesNothingOnSqlite(@TempDir Path data) throws Exception {
        check(data, Map.of());
    }

    @Test
    @ExtendWith(SharedPostgres.class)
    void losesAndDoublesNothingOnPostgres(@TempDir Path data, PostgresServer postgres) throws Exception {
        check(data, Map.of("database.url", postgres.newDatabase()));
    }

    /** Somebody who posts, with the cookie of a session that outlives the server. */
    private record Writer(User user, String cookie, Random random) {}

    /** What the writers share. */
    private record Run(
            AtomicReference<String> address,
            AtomicInteger left,
            AtomicInteger posted,
            Map<String, String> acknowledged,
            List<User> readers) {}

    private static void check(Path data, Map<String, String> settings) throws Exception {
        long seed = Long.getLong("explorepedia.fault.seed", System.nanoTime());
        System.out.println("KilledWallTest: " + POSTS + " posts, seed " + seed);
        Random random = new Random(seed);
        try (PostOffice post = new PostOffice()) {
            Map<String, String> all = new LinkedHashMap<>(settings);
            all.putAll(post.settings());
            all.put("http.port", "0");
            Config config = Config.read(data, Optional.empty(), Map.of(), all);
            List<User> readers = new ArrayList<>();
            List<Writer> writers = new ArrayList<>();
            try (Wiki wiki = Wiki.start(config)) {
                for (int i = 0; i < READERS; i++) {
                    readers.add(reader(wiki, "Reader " + i));
                }
                for (int i = 0; i < WRITERS; i++) {
                    User user = account(wiki, "Writer " + i, GroupPolicy.SYSOP);
                    String secret =
                            wiki.services().people().logIns().open(user, true).secret();
                    writers.add(new Writer(user, "explorepedia_session=" + secret, new Random(random.nextLong())));
                }
            }
            Run run = new Run(
                    new AtomicReference<>(""),
                    new AtomicInteger(POSTS),
                    new AtomicInteger(),
                    new ConcurrentHashMap<>(),
                    readers);
            int kills = postAndKill(data, all, run, writers, random);
            assertThat(run.posted().get()).as("posts, seed " + seed).isEqualTo(POSTS);
            assertThat(kills).as("kills").isPositive();
            verify(config, run, post, kills, seed);
        }
    }

    private static User account(Wiki wiki, String name, String... groups) {
        Map<String, Expiry> explicit = new HashMap<>();
        for (String group : groups) {
            explicit.put(group, Expiry.NEVER);
        }
        CreateAccountOutcome outcome =
                wiki.services().people().accounts().create(new Accounts.Wish(name, PASSWORD, "", ""), explicit);
        if (outcome instanceof CreateAccountOutcome.Created(User user)) {
            return user;
        }
        throw new IllegalStateException(name + ": " + outcome);
    }

    private static User reader(Wiki wiki, String name) {
        User user = account(wiki, name);
        wiki.foundations().work().write(stores -> {
            stores.users().setEmail(user.id(), mailbox(user), Optional.of(Instant.now()));
            stores.users().setPreferences(user.id(), Map.of(MailPreferences.EACH, "1"));
            return user;
        });
        return user;
    }

    private static String mailbox(User user) {
        return user.name().replace(' ', '.') + "@example.org";
    }

    /** Lets everybody post until enough was posted, and kills the server at random moments; returns how often. */
    private static int postAndKill(
            Path data, Map<String, String> settings, Run run, List<Writer> writers, Random random) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        Process server = Program.start(Map.of(), arguments);
        int kills = 0;
        try {
            run.address().set(Program.address(server));
            drain(server);
            List<Thread> threads = writers.stream()
                    .map(writer -> Thread.ofPlatform().daemon().start(() -> write(run, writer)))
                    .toList();
            int next = POSTS_FOR_EACH_KILL / 2 + random.nextInt(POSTS_FOR_EACH_KILL);
            while (run.posted().get() < POSTS) {
                Thread.sleep(2);
                if (run.posted().get() >= next && run.posted().get() < POSTS) {
                    Thread.sleep(random.nextInt(40));
                    server.destroyForcibly().waitFor();
                    kills++;
                    server = Program.start(Map.of(), arguments);
                    run.address().set(Program.address(server));
                    drain(server);
                    next = run.posted().get() + POSTS_FOR_EACH_KILL / 2 + random.nextInt(POSTS_FOR_EACH_KILL);
                }
            }
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(60));
            }
            Thread.sleep(random.nextInt(200));
            return kills + 1;
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /** Nobody must wait because nobody reads what the server prints. */
    private static void drain(Process server) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                server.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                assertThat(gone).isNotNull();
            }
        });
    }

    /** Posts; what was not answered is sent again with the same key, as a browser's form is. */
    private static void write(Run run, Writer writer) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> threads = new ArrayList<>();
            while (run.left().getAndDecrement() > 0) {
                String text = "Message " + UUID.nameUUIDFromBytes(bytes(writer)) + " end";
                boolean begin = threads.isEmpty() || writer.random().nextInt(4) == 0;
                User owner = run.readers().get(writer.random().nextInt(READERS));
                String title = begin
                        ? "Wall:" + owner.name().replace(' ', '_')
                        : "Thread:" + threads.get(writer.random().nextInt(threads.size()));
                Map<String, String> form = new LinkedHashMap<>();
                form.put("wpRequestKey", UUID.nameUUIDFromBytes(bytes(writer)).toString());
                form.put("wpWriter", writer.user().name());
                form.put("subject", begin ? "About " + text.substring(8, 16) : "");
                form.put("text", text);
                form.put("post", "1");
                String place = post(client, run, writer, title, begin ? "post" : "reply", form);
                Matcher matcher = MESSAGE.matcher(place);
                if (!matcher.find()) {
                    throw new AssertionError("sent on to " + place);
                }
                run.acknowledged().put(text, matcher.group(1) + "#" + matcher.group(2));
                if (begin) {
                    threads.add(matcher.group(1));
                }
                run.posted().incrementAndGet();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(Writer writer) {
        byte[] bytes = new byte[16];
        writer.random().nextBytes(bytes);
        return bytes;
    }

    /** Where the server sends the browser after it has posted; waits as long as there is no server. */
    private static String post(
            HttpClient client, Run run, Writer writer, String title, String action, Map<String, String> form)
            throws InterruptedException {
        String token = "";
        while (true) {
            String address = java.util.Objects.requireNonNull(run.address().get());
            try {
                if (token.isEmpty()) {
                    token = token(client, address, writer);
                }
                form.put("wpEditToken", token);
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(
                                        URI.create(address + "/w/index.php?title=" + title + "&action=" + action))
                                .timeout(Duration.ofSeconds(20))
                                .header("Cookie", writer.cookie())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 303) {
                    return answer.headers().firstValue("Location").orElseThrow();
                }
                if (answer.statusCode() < 500) {
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException gone) {
                // The server was killed: whether this was posted is unknown until it is sent again.
                assertThat(gone).isNotNull();
            }
            Thread.sleep(20);
        }
    }

    private static String token(HttpClient client, String address, Writer writer)
            throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create(address + "/wiki/Wall:Reader_0"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Cookie", writer.cookie())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher matcher = TOKEN.matcher(page.body());
        return matcher.find() ? matcher.group(1).replace("&#43;", "+") : "";
    }

    private static String encoded(Map<String, String> fields) {
        StringBuilder out = new StringBuilder();
        fields.forEach((name, value) -> out.append(out.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return out.toString();
    }

    private static void verify(Config config, Run run, PostOffice post, int kills, long seed) throws Exception {
        MovingClock clock = new MovingClock();
        try (Wiki wiki = Wiki.start(config, clock)) {
            // Jobs and mails that a killed process had in hand are given back after some minutes.
            for (int round = 0; round < 4 || round < 100 && isMailWaiting(wiki, Instant.MAX); round++) {
                clock.advance(Duration.ofMinutes(11));
                // Time stands still while there is work, since what takes minutes counts as interrupted.
                do {
                    wiki.services().jobs().drain();
                    Thread.sleep(100);
                } while (isMailWaiting(wiki, clock.instant()));
            }
            wiki.services().jobs().close();
            wiki.foundations().work().<Void>read(stores -> {
                messagesAreThereOnce(stores, run, seed);
                for (User reader : run.readers()) {
                    readerWasToldOnce(stores, reader, seed);
                }
                assertThat(stores.mails().counts())
                        .as("mails, seed " + seed)
                        .containsOnlyKeys(MailState.SENT)
                        .containsEntry(MailState.SENT, (long) POSTS);
                return null;
            });
        }
        Map<String, Integer> copies = new HashMap<>();
        post.all().forEach(letter -> copies.merge(letter.header("Message-ID").orElseThrow(), 1, Integer::sum));
        assertThat(copies).as("mails that arrived, seed " + seed).hasSize(POSTS);
        int twice = copies.values().stream().mapToInt(copy -> copy - 1).sum();
        System.out.println(
                "KilledWallTest: " + POSTS + " posts, " + kills + " kills, " + twice + " mails arrived twice");
        assertThat(copies.values()).as("copies of a mail, seed " + seed).allMatch(copy -> copy <= 2);
        // One mail at a time is with the mail server.
        assertThat(twice).as("mails that arrived twice, seed " + seed).isLessThanOrEqualTo(kills);
    }

    private static boolean isMailWaiting(Wiki wiki, Instant until) {
        return wiki.foundations()
                .work()
                .<Boolean>read(stores -> stores.mails()
                        .next(Duration.ofMinutes(5))
                        .filter(due -> !due.isAfter(until))
                        .isPresent());
    }

    private static List<WallMessage> messages(Stores stores, User reader) {
        List<WallMessage> all = new ArrayList<>();
        stores.walls()
                .list(reader.id(), WallStore.Order.OLDEST_THREAD, true, Slice.Request.first(5_000))
                .items()
                .forEach(thread -> all.addAll(stores.walls().messages(thread.id(), 1, Integer.MAX_VALUE)));
        return all;
    }

    private static void messagesAreThereOnce(Stores stores, Run run, long seed) {
        Map<String, Integer> copies = new HashMap<>();
        for (User reader : run.readers()) {
            messages(stores, reader).forEach(message -> copies.merge(message.text(), 1, Integer::sum));
        }
        assertThat(copies)
                .as("messages, seed " + seed)
                .hasSize(POSTS)
                .allSatisfy((text, count) -> assertThat(count).as(text).isEqualTo(1));
        run.acknowledged().forEach((text, place) -> {
            String[] parts = place.split("#");
            WallMessage message = stores.walls()
                    .message(new ThreadId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]))
                    .orElseThrow(() -> new AssertionError(place + " is lost, seed " + seed));
            assertThat(message.text()).as(place + ", seed " + seed).isEqualTo(text);
        });
    }

    private static void readerWasToldOnce(Stores stores, User reader, long seed) {
        List<WallMessage> messages = messages(stores, reader);
        List<String> threads = messages.stream()
                .map(message -> "thread:" + message.thread())
                .distinct()
                .toList();
        List<NotificationEntry> entries = stores.notifications()
                .list(reader.id(), false, java.util.Set.of("wall-message", "wall-reply"), Slice.Request.first(10_000))
                .items();
        assertThat(entries)
                .as("lines of " + reader.name() + ", seed " + seed)
                .extracting(NotificationEntry::bundleKey)
                .containsExactlyInAnyOrderElementsOf(threads);
        assertThat(entries.stream().mapToInt(NotificationEntry::count).sum())
                .as("events in the lines of " + reader.name() + ", seed " + seed)
                .isEqualTo(messages.size());
        List<Delivery> deliveries = stores.notifications()
                .deliveries(
                        reader.id(),
                        MailChoice.AT_ONCE,
                        Instant.EPOCH,
                        Instant.ofEpochMilli(Long.MAX_VALUE / 2),
                        0,
                        100_000);
        assertThat(deliveries)
                .as("what " + reader.name() + " was told, seed " + seed)
                .extracting(delivery -> delivery.event().event().get(NotableEvent.SOURCE))
                .hasSize(messages.size())
                .doesNotHaveDuplicates();
    }
}
