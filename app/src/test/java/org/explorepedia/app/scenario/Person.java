// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.explorepedia.app.fixture.WikiFixture;

/** Somebody with a browser that runs no scripts: keeps cookies, follows redirects, fills in forms. */
final class Person implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final WikiFixture wiki;
    private final HttpClient client;
    private final String address;

    Person(WikiFixture wiki) {
        this(wiki, "");
    }

    private Person(WikiFixture wiki, String address) {
        this.wiki = wiki;
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** What came back. */
    record Answer(int status, String address, String body, HttpResponse<String> raw) {
        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The words of the page without markup. */
        String words() {
            return body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        }

        boolean has(String text) {
            return body.contains(text);
        }
    }

    static Person visiting(WikiFixture wiki) {
        return new Person(wiki);
    }

    /** Somebody at a network address of their own; only for wikis that trust proxies on this machine. */
    static Person at(WikiFixture wiki, String address) {
        return new Person(wiki, address);
    }

    /** Logs in by the form. */
    static Person loggedIn(WikiFixture wiki, String name) {
        return new Person(wiki).logIn(name);
    }

    Person logIn(String name) {
        Person person = this;
        Map<String, String> form = person.form("/wiki/Special:UserLogin");
        form.put("wpName", name);
        form.put("wpPassword", WikiFixture.PASSWORD);
        person.post("/wiki/Special:UserLogin", form);
        return person;
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(wiki.url(path)));
        return address.isEmpty() ? request : request.header("X-Forwarded-For", address);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.uri().toString(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The hidden fields of the form on a page. */
    Map<String, String> form(String path) {
        return fields(get(path));
    }

    static Map<String, String> fields(Answer page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.body());
        while (matcher.find()) {
            fields.put(
                    matcher.group(1),
                    matcher.group(2)
                            .replace("&#34;", "\"")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&"));
        }
        // This one belongs to the search form in the head of the page.
        fields.remove("title");
        return fields;
    }

    /** The text in a box of a page. */
    static String textOf(Answer page, String box) {
        Matcher matcher = Pattern.compile("<textarea[^>]*name=\"" + box + "\"[^>]*>\n?(.*?)</textarea>", Pattern.DOTALL)
                .matcher(page.body());
        return matcher.find()
                ? matcher.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#34;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                : "";
    }

    /** The edit form of a page with a text in it, ready to be sent. */
    Map<String, String> editForm(String title, String text) {
        Map<String, String> form = form("/w/index.php?title=" + encode(title) + "&action=edit");
        form.put("wpTextbox1", text);
        return form;
    }

    Answer submit(String title, Map<String, String> form, String button) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put(button, "1");
        return post("/w/index.php?title=" + encode(title) + "&action=submit", all);
    }

    Answer publish(String title, String text) {
        return submit(title, editForm(title, text), "wpSave");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
