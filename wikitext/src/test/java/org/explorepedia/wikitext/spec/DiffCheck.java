// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/** Asks MediaWiki and the engine the same and says where the answers part. */
final class DiffCheck {

    /** What is compared: HTML and facts, the text as it is saved, or the text with templates expanded. */
    enum Mode {
        PARSE,
        SAVE,
        EXPAND
    }

    /** @param what the name of the thing that differs, such as {@code html} or {@code links} */
    record Difference(String what, String expected, String actual) {}

    private static final String TITLE = "Fuzz page";
    /** MediaWiki's usual width of a thumbnail. */
    private static final int THUMB = 300;

    private final DiffPeer peer;
    private final WikitextEngine engine;
    private final DiffWiki wiki;
    private final Mode mode;
    private final boolean loose;

    /** @param loose whether HTML is compared without its spaces, order of attributes and state of links */
    DiffCheck(DiffPeer peer, WikitextEngine engine, DiffWiki wiki, Mode mode, boolean loose) {
        this.peer = peer;
        this.engine = engine;
        this.wiki = wiki;
        this.mode = mode;
        this.loose = loose;
    }

    Optional<Difference> difference(String text) {
        return switch (mode) {
            case PARSE -> peer.parse(TITLE, text).flatMap(answer -> parsed(answer, text));
            case SAVE ->
                peer.saved(TITLE, text)
                        .flatMap(saved -> differ(
                                "saved",
                                saved,
                                attempt(() -> engine.preSaveTransform(
                                        request(text), new WikitextEngine.Signature("127.0.0.1", "")))));
            case EXPAND ->
                peer.expanded(TITLE, text)
                        .flatMap(expanded -> differ("expanded", expanded, attempt(() -> engine.expand(request(text)))));
        };
    }

    private Optional<Difference> parsed(Object answer, String text) {
        ParseResult result;
        try {
            result = engine.parse(request(text));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(new Difference("thrown", "", trace(e)));
        }
        String expected = Json.text(Json.at(answer, "text"));
        Optional<Difference> html = loose
                ? differ(
                        "html",
                        String.join("\n", HtmlNormal.nodes(expected)),
                        String.join("\n", HtmlNormal.nodes(result.html())))
                : differ("html", expected, result.html());
        return html.or(() -> facts(answer, result.facts()));
    }

    private Optional<Difference> facts(Object answer, PageFacts facts) {
        Namespaces namespaces = engine.site().namespaces();
        List<Optional<Difference>> all = new ArrayList<>();
        all.add(differ(
                "categories",
                lines(
                        answer,
                        "categories",
                        c -> Json.text(Json.at(c, "category")) + "|" + Json.text(Json.at(c, "sortkey"))),
                sorted(facts.categories().entrySet().stream()
                        .map(e -> e.getKey() + "|" + e.getValue())
                        .toList())));
        all.add(differ(
                "links",
                lines(answer, "links", l -> Json.text(Json.at(l, "title"))),
                sorted(facts.links().stream()
                        .filter(t -> t.namespace() >= 0)
                        .map(namespaces::prefixedText)
                        .toList())));
        all.add(differ(
                "templates",
                lines(answer, "templates", l -> Json.text(Json.at(l, "title"))),
                sorted(facts.templates().stream().map(namespaces::prefixedText).toList())));
        all.add(differ("images", lines(answer, "images", Json::text), sorted(List.copyOf(facts.files()))));
        all.add(differ(
                "external", lines(answer, "externallinks", Json::text), sorted(List.copyOf(facts.externalLinks()))));
        all.add(differ(
                "interwiki",
                lines(answer, "iwlinks", l -> Json.text(Json.at(l, "title"))),
                sorted(facts.interwikiLinks().stream()
                        .map(link -> link.replace('_', ' '))
                        .toList())));
        all.add(differ(
                "languages",
                lines(answer, "langlinks", l -> Json.text(Json.at(l, "lang")) + ":" + Json.text(Json.at(l, "title"))),
                sorted(facts.languageLinks().stream()
                        .map(t -> t.interwiki() + ":" + t.text() + (t.hasFragment() ? "#" + t.fragment() : ""))
                        .toList())));
        all.add(differ(
                "sections",
                Json.list(Json.at(answer, "sections")).stream()
                        .map(s -> Json.at(s, "level") + "|" + Json.at(s, "toclevel") + "|" + Json.at(s, "number") + "|"
                                + Json.at(s, "index") + "|" + Json.at(s, "anchor") + "|" + Json.at(s, "line"))
                        .collect(Collectors.joining("\n")),
                facts.sections().stream()
                        .map(s -> s.level() + "|" + s.tocLevel() + "|" + s.number() + "|" + s.index() + "|" + s.anchor()
                                + "|" + s.lineHtml())
                        .collect(Collectors.joining("\n"))));
        all.add(differ(
                "properties", properties(Json.map(Json.at(answer, "properties"))), properties(facts.properties())));
        return all.stream().flatMap(Optional::stream).findFirst();
    }

    private static String properties(Map<?, ?> properties) {
        return sorted(properties.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList());
    }

    private static String lines(Object answer, String key, java.util.function.Function<Object, String> line) {
        return sorted(Json.list(Json.at(answer, key)).stream()
                .map(entry -> line.apply(Objects.requireNonNull(entry)))
                .toList());
    }

    private static String sorted(List<String> lines) {
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static Optional<Difference> differ(String what, String expected, String actual) {
        return expected.equals(actual) ? Optional.empty() : Optional.of(new Difference(what, expected, actual));
    }

    private ParseRequest request(String text) {
        return new ParseRequest(
                engine.titles().find(TITLE, Namespace.MAIN).orElseThrow(),
                text,
                wiki,
                Instant.now(),
                new ParseRequest.Options(engine.site().language(), "127.0.0.1", false, false, THUMB, 0, "", false));
    }

    private static String attempt(java.util.function.Supplier<String> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            return trace(e);
        }
    }

    private static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return "THROWN " + trace.toString().lines().limit(8).collect(Collectors.joining("\n"));
    }
}
