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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.fixture.PostgresServer;
import org.explorepedia.app.fixture.SharedPostgres;
import org.explorepedia.app.wiring.Wiki;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of many saves: whatever was answered as saved is there afterwards, whole. */
class KilledServerTest {

    private static final int WRITERS = 6;
    private static final int SAVES_BEFORE_KILL = 40;
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"?hidden\"?[^>]*>", Pattern.CASE_INSENSITIVE);

    @Test
    void losesNothingOnSqlite(@TempDir Path data) throws Exception {
        check(data, Map.of());
    }

    @Test
    @ExtendWith(SharedPostgres.class)
    void losesNothingOnPostgres(@TempDir Path data, PostgresServer postgres) throws Exception {
        check(data, Map.of("database.url", postgres.newDatabase()));
    }

    private static void check(Path data, Map<String, String> settings) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("http.port", "0");
        all.put("http.trusted-proxies", "127.0.0.1");
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
        all.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));

        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger saves = new AtomicInteger();
        Process server = Program.start(Map.of(), arguments);
        try {
            String address = Program.address(server);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(
                        Thread.ofPlatform().daemon().start(() -> write(address, writer, acknowledged, saves, server)));
            }
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            int wanted = SAVES_BEFORE_KILL + random.nextInt(20);
            while (saves.get() < wanted && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(30));
            server.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join(TimeUnit.SECONDS.toMillis(30));
            }
        } finally {
            server.destroyForcibly();
        }
        assertThat(saves.get()).as("saves before the kill, seed " + seed).isGreaterThanOrEqualTo(SAVES_BEFORE_KILL);
        verify(Config.read(data, Optional.empty(), Map.of(), all), acknowledged, seed);
    }

    /** Saves new texts to a page of its own, again and again, until the server is gone. */
    private static void write(
            String address, int writer, Map<String, String> acknowledged, AtomicInteger saves, Process server) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; server.isAlive(); round++) {
                String title = "Killed_" + writer + "_" + round % 4;
                String text = "Text " + writer + "." + round + " " + "x".repeat(2000 + round) + " end";
                // Each save comes from an address of its own, since visitors may not save often.
                String from = "10." + writer + "." + (round >> 8) + "." + (round & 255);
                if (save(client, address, title, text, from)) {
                    acknowledged.put(title, text);
                    saves.incrementAndGet();
                }
            }
        } catch (IOException gone) {
            // The server was killed: whatever was on its way was not acknowledged.
            assertThat(gone).isNotNull();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean save(HttpClient client, String address, String title, String text, String from)
            throws IOException, InterruptedException {
        String url = address + "/w/index.php?title=" + title;
        HttpResponse<String> form = client.send(
                HttpRequest.newBuilder(URI.create(url + "&action=edit"))
                        .header("X-Forwarded-For", from)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String cookies = form.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        Map<String, String> fields = hidden(form.body());
        fields.put("wpTextbox1", text);
        fields.put("wpSummary", "round");
        fields.put("wpSave", "1");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url + "&action=submit"))
                        .header("X-Forwarded-For", from)
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 302 || answer.statusCode() == 303;
    }

    private static Map<String, String> hidden(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(html);
        while (inputs.find()) {
            fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
        }
        // Belongs to the search box at the top.
        fields.remove("title");
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&amp;", "&").replace("&#43;", "+") : "";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void verify(Config config, Map<String, String> acknowledged, long seed) throws IOException {
        try (Wiki wiki = Wiki.start(config)) {
            acknowledged.forEach((title, text) -> wiki.foundations().work().<Void>read(stores -> {
                Page page = stores.pages()
                        .find(wiki.services().engine().titles().find(title, 0).orElseThrow())
                        .orElseThrow(() -> new AssertionError(title + " is lost, seed " + seed));
                List<String> texts = stores.revisions().history(page.id(), Slice.Request.first(500)).items().stream()
                        .map(revision -> stores.revisions()
                                .text(revision.id())
                                .orElseThrow(() -> new AssertionError("half a revision, seed " + seed)))
                        .toList();
                // The very last save may be stored though its answer never arrived.
                assertThat(texts).as(title + ", seed " + seed).contains(text);
                assertThat(texts).allSatisfy(kept -> assertThat(kept).endsWith(" end"));
                return null;
            }));
        }
    }
}
