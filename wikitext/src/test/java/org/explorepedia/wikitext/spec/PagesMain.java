// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/spec-pages [-v] [--title TITLE] [WIKI…]}: renders real pages and compares text, tree and facts with what
 * MediaWiki made of them.
 */
public final class PagesMain {

    private static final Instant RENDERED = Instant.parse("2026-07-01T12:00:00Z");

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final boolean verbose;
    private final String onlyTitle;
    private final EngineParts parts;
    private int incomplete;
    private final Tally plain = new Tally("without Lua");
    private final Tally lua = new Tally("with Lua");

    private PagesMain(boolean verbose, String onlyTitle, EngineParts parts) {
        this.parts = parts;
        this.verbose = verbose;
        this.onlyTitle = onlyTitle;
    }

    public static void main(String[] arguments) throws IOException {
        run(arguments, EngineParts.NONE);
    }

    /** As {@link #main}, with more in the engine. */
    public static void run(String[] arguments, EngineParts parts) throws IOException {
        boolean verbose = false;
        String title = "";
        List<String> wikis = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "-v" -> verbose = true;
                case "--title" -> title = arguments[++i];
                default -> wikis.add(arguments[i]);
            }
        }
        PagesMain main = new PagesMain(verbose, title, parts);
        for (String wiki : wikis.isEmpty() ? List.of("enwiki", "ltgwiki", "kcwiki") : wikis) {
            main.run(wiki);
        }
        main.out.println(main.plain);
        main.out.println(main.lua);
        main.out.println(
                main.incomplete + " pages not compared: they use pages that are not in this part of their wiki");
        main.out.flush();
    }

    /** How many pages agreed in what. */
    private static final class Tally {
        private final String name;
        private int pages;
        private int text;
        private int dom;
        private int facts;

        Tally(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return String.format(
                    "%-12s %4d pages: text %5.1f %%, DOM %5.1f %%, facts %5.1f %%",
                    name, pages, share(text), share(dom), share(facts));
        }

        private double share(int count) {
            return pages == 0 ? 100 : count * 100.0 / pages;
        }
    }

    private void run(String wiki) throws IOException {
        Path folder = Shared.file("data/wikis/" + wiki);
        if (!Files.isDirectory(folder)) {
            out.println("no " + folder + ": its pages are not compared");
            return;
        }
        SiteConfig site = DumpSite.of(wiki);
        WikitextEngine engine = SpecEngine.create(site, false, parts);
        DumpWiki pages = new DumpWiki(DumpMessages.of(wiki));
        pages.load(folder.resolve("dev.xml.bz2"), engine);
        if (Files.exists(folder.resolve("templates.xml.bz2"))) {
            pages.load(folder.resolve("templates.xml.bz2"), engine);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("expected-dev.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                compare(wiki, Objects.requireNonNull(Json.parse(line)), engine, pages);
            }
        }
    }

    private void compare(String wiki, Object record, WikitextEngine engine, DumpWiki pages) {
        String name = Json.text(Json.at(record, "title"));
        Optional<Title> title = engine.titles().find(name, Namespace.MAIN);
        Optional<DumpFile.DumpPage> page = title.flatMap(pages::page);
        if (title.isEmpty() || page.isEmpty() || !onlyTitle.isEmpty() && !onlyTitle.equals(name)) {
            return;
        }
        if (!page.get().model().equals("wikitext")) {
            return;
        }
        ParseRequest request = new ParseRequest(
                title.get(),
                page.get().text(),
                pages,
                RENDERED,
                new ParseRequest.Options(
                        engine.site().language(),
                        "127.0.0.1",
                        false,
                        false,
                        180,
                        page.get().revision(),
                        "",
                        false));
        ParseResult result;
        try {
            result = engine.parse(request);
        } catch (RuntimeException | StackOverflowError e) {
            out.println(wiki + " | " + name + " | THROWN " + e);
            if (verbose) {
                e.printStackTrace(out);
            }
            return;
        }
        String expected = Json.text(Json.at(record, "html"));
        List<String> wrong = new ArrayList<>();
        boolean sameText = HtmlNormal.text(expected).equals(HtmlNormal.text(result.html()));
        boolean sameDom = HtmlNormal.nodes(expected).equals(HtmlNormal.nodes(result.html()));
        wrong.addAll(sameText ? List.of() : List.of("text"));
        wrong.addAll(sameDom ? List.of() : List.of("DOM"));
        List<String> facts = facts(record, result.facts(), engine.site().namespaces());
        wrong.addAll(facts);
        if (needsOthers(record, engine, pages)) {
            out.println(wiki + " | " + name + " | uses pages that are not in this part of the wiki");
            incomplete++;
            return;
        }
        Tally tally = usesLua(record) ? lua : plain;
        tally.pages++;
        tally.text += sameText ? 1 : 0;
        tally.dom += sameDom ? 1 : 0;
        tally.facts += facts.isEmpty() ? 1 : 0;
        String kind = usesLua(record) ? " (Lua)" : "";
        out.println(wiki + " | " + name + kind + " | " + (wrong.isEmpty() ? "equal" : String.join(", ", wrong)));
        if (verbose && !wrong.isEmpty()) {
            showDifference(HtmlNormal.nodes(expected), HtmlNormal.nodes(result.html()));
        }
    }

    /** Whether MediaWiki had a page to transclude that the dump lacks. */
    private static boolean needsOthers(Object record, WikitextEngine engine, DumpWiki pages) {
        for (Object template : Json.list(Json.at(record, "templates"))) {
            List<?> row = Json.list(template);
            boolean there = row.size() > 1 && Boolean.TRUE.equals(row.get(1));
            Optional<Title> title = engine.titles().find(Json.text(row.getFirst()), Namespace.MAIN);
            if (there && title.isPresent() && pages.page(title.get()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void showDifference(List<String> expected, List<String> actual) {
        int at = 0;
        while (at < expected.size() && at < actual.size() && expected.get(at).equals(actual.get(at))) {
            at++;
        }
        if (at < expected.size() || at < actual.size()) {
            int from = Math.max(0, at - 3);
            out.println("    expected: " + cut(expected, from, at + 4));
            out.println("    actual:   " + cut(actual, from, at + 4));
        }
    }

    private static String cut(List<String> nodes, int from, int to) {
        String text = String.join("", nodes.subList(Math.min(from, nodes.size()), Math.min(to, nodes.size())));
        return text.length() > 700 ? text.substring(0, 700) : text;
    }

    private static boolean usesLua(Object record) {
        for (Object template : Json.list(Json.at(record, "templates"))) {
            String name = Json.text(Json.list(template).getFirst());
            if (name.startsWith("Module:") || name.startsWith("Modulis:") || name.startsWith("Modul")) {
                return true;
            }
        }
        return false;
    }

    private List<String> facts(Object record, PageFacts facts, Namespaces namespaces) {
        List<String> wrong = new ArrayList<>();
        Set<String> categories = new TreeSet<>();
        Json.map(Json.at(record, "categories")).forEach((key, sort) -> categories.add(key + "|" + sort));
        Set<String> ours = facts.categories().entrySet().stream()
                .map(e -> e.getKey() + "|" + e.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
        check("categories", categories, ours, wrong);
        Set<String> links = new TreeSet<>();
        Json.list(Json.at(record, "links")).forEach(link -> links.add(Json.text(link)));
        check(
                "links",
                links,
                facts.links().stream().map(namespaces::prefixedText).collect(Collectors.toCollection(TreeSet::new)),
                wrong);
        Set<String> templates = new TreeSet<>();
        Json.list(Json.at(record, "templates"))
                .forEach(t -> templates.add(Json.text(Json.list(t).getFirst())));
        check(
                "templates",
                templates,
                facts.templates().stream().map(namespaces::prefixedText).collect(Collectors.toCollection(TreeSet::new)),
                wrong);
        Set<String> addresses = new TreeSet<>();
        Json.list(Json.at(record, "externallinks")).forEach(url -> addresses.add(Json.text(url)));
        check("externallinks", addresses, new TreeSet<>(facts.externalLinks()), wrong);
        List<String> sections = new ArrayList<>();
        for (Object s : Json.list(Json.at(record, "sections"))) {
            sections.add(section(Json.at(s, "level"), Json.at(s, "anchor"), Json.at(s, "number"), Json.at(s, "index")));
        }
        List<String> ourSections = facts.sections().stream()
                .map(s -> section(s.level(), s.anchor(), s.number(), s.index()))
                .toList();
        if (!sections.equals(ourSections)) {
            wrong.add("sections");
            if (verbose) {
                out.println("    sections expected " + sections + "\n    actual " + ourSections);
            }
        }
        return wrong;
    }

    private static String section(
            @Nullable Object level, @Nullable Object anchor, @Nullable Object number, @Nullable Object index) {
        return level + "|" + anchor + "|" + number + "|" + index;
    }

    private void check(String name, Set<String> expected, Set<String> actual, List<String> wrong) {
        if (expected.equals(actual)) {
            return;
        }
        wrong.add(name);
        if (verbose) {
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(actual);
            Set<String> extra = new TreeSet<>(actual);
            extra.removeAll(expected);
            out.println("    " + name + " missing " + limit(missing) + " extra " + limit(extra));
        }
    }

    private static Map<String, List<String>> limit(Set<String> names) {
        return Map.of(String.valueOf(names.size()), names.stream().limit(12).toList());
    }
}
