// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.WikiFixture;

/** Somebody whose browser holds an event stream open. */
final class EventReader implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final Pattern TOKEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    /** Stands for the end of the stream. */
    static final String END = "END";

    private final WikiFixture wiki;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    EventReader(WikiFixture wiki) {
        this.wiki = wiki;
    }

    EventReader loggedInAs(String name) {
        StringBuilder form = new StringBuilder();
        Matcher hidden = TOKEN.matcher(get("/wiki/Special:UserLogin").body());
        while (hidden.find()) {
            if (!hidden.group(1).equals("title")) {
                form.append(hidden.group(1))
                        .append('=')
                        .append(URLEncoder.encode(
                                hidden.group(2).replace("&#43;", "+").replace("&amp;", "&"), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        form.append("wpName=").append(URLEncoder.encode(name, StandardCharsets.UTF_8));
        form.append("&wpPassword=").append(URLEncoder.encode(WikiFixture.PASSWORD, StandardCharsets.UTF_8));
        send(HttpRequest.newBuilder(URI.create(wiki.url("/wiki/Special:UserLogin")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(wiki.url(path)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Opens a stream; the answer's headers are there when this returns. */
    HttpResponse<InputStream> listen(String path) {
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(URI.create(wiki.url(path))).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            Thread.ofVirtual().start(() -> read(answer.body()));
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void read(InputStream body) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    events.add(event + " " + line.substring("data: ".length()));
                }
            }
            events.add(END);
        } catch (IOException broken) {
            events.add("BROKEN " + broken);
        }
    }

    /** The next event that is wanted, as name and data; those before it are dropped. */
    String next(Predicate<String> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (true) {
                String event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event == null) {
                    throw new AssertionError("no such event came");
                }
                if (wanted.test(event)) {
                    return event;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    String next() {
        return next(_ -> true);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
