// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * MediaWiki, asked over its API: one server for all questions. Works in a folder in which {@code ../shared/peer/reference.sh}
 * was installed; the wiki there is emptied and gets the pages of {@code diff/wiki.xml} and one picture.
 */
final class DiffPeer implements AutoCloseable {

    static final String PICTURE = "Flower.png";
    static final int WIDTH = 400;
    static final int HEIGHT = 300;

    private final Path home;
    private final Path script = Shared.file("peer/reference.sh").toAbsolutePath();
    private final String language;
    private final int port;
    private final boolean own;
    private final HttpClient client = HttpClient.newHttpClient();

    private DiffPeer(Path home, String language, int port, boolean own) {
        this.home = home.toAbsolutePath();
        this.language = language;
        this.port = port;
        this.own = own;
    }

    /** A peer that an earlier run left open, with the same pages. */
    static DiffPeer running(int port, String language) {
        return new DiffPeer(Path.of(""), language, port, false);
    }

    /** @param language code of the content language */
    static DiffPeer start(Path home, String language) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        DiffPeer peer = new DiffPeer(home, language, port, true);
        Path folder = Files.createTempDirectory("spec-diff");
        peer.run("reset");
        Path interwiki = Shared.file("data/ref/baseconfig/enwiki.json").toAbsolutePath();
        if (Files.exists(interwiki)) {
            peer.run("interwiki", interwiki.toString());
        }
        Path export = folder.resolve("wiki.xml");
        try (InputStream in = Objects.requireNonNull(DiffPeer.class.getResourceAsStream("/diff/wiki.xml"))) {
            Files.write(export, in.readAllBytes());
        }
        peer.run("import", export.toString());
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        ImageIO.write(
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB),
                "png",
                pictures.resolve(PICTURE).toFile());
        peer.run("mw", "importImages", pictures.toString());
        peer.run("api", "start", String.valueOf(port));
        return peer;
    }

    /** Scheme, host and port, as the wiki knows itself. */
    String server() {
        return "http://127.0.0.1:" + port;
    }

    /** The answer to a parse of the text as a page of this title; empty where MediaWiki itself fails. */
    Optional<Object> parse(String title, String text) {
        return ask(Map.of(
                        "action", "parse",
                        "title", title,
                        "text", text,
                        "contentmodel", "wikitext",
                        "disablelimitreport", "1",
                        "disableeditsection", "1",
                        "wrapoutputclass", "",
                        "prop",
                                "text|categories|links|templates|images|externallinks|sections|iwlinks|langlinks"
                                        + "|properties|displaytitle"))
                .map(answer -> Json.at(answer, "parse"));
    }

    /** The text as MediaWiki would store it. */
    Optional<String> saved(String title, String text) {
        return ask(Map.of(
                        "action", "parse",
                        "title", title,
                        "text", text,
                        "contentmodel", "wikitext",
                        "onlypst", "1"))
                .map(answer -> Json.text(Json.at(answer, "parse", "text")));
    }

    /** The text with its templates expanded. */
    Optional<String> expanded(String title, String text) {
        return ask(Map.of("action", "expandtemplates", "title", title, "text", text, "prop", "wikitext"))
                .map(answer -> Json.text(Json.at(answer, "expandtemplates", "wikitext")));
    }

    private Optional<Object> ask(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("format", "json");
        all.put("formatversion", "2");
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(server() + "/w/api.php"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Object answer = response.statusCode() == 200 ? Json.parse(response.body()) : null;
            return Json.at(answer, "error") == null ? Optional.ofNullable(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (own) {
                run("api", "stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("nice", "bash", script.toString()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("spec-diff", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(log.toFile()).redirectErrorStream(true);
        builder.environment().put("REF_HOME", home.toString());
        builder.environment().put("REF_LANG", language);
        builder.environment().put("REF_SITENAME", "Wikipedia");
        builder.environment().put("REF_PORT", String.valueOf(port));
        builder.environment().put("REF_WORKERS", "3");
        if (builder.start().waitFor() != 0) {
            throw new IOException("the peer failed at " + String.join(" ", arguments) + ":\n" + Files.readString(log));
        }
        Files.delete(log);
    }
}
