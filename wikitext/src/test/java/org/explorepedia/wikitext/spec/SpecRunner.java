// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.request.PageSource.RevisionInfo;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Runs the examples of a file, each with an engine and a wiki of its own. */
public final class SpecRunner {

    private static final long REVISION = 1337;
    private static final int THUMB_WIDTH = 180;
    /** Extensions of MediaWiki whose markup is built in here. */
    private static final Set<String> EXTENSIONS = Set.of(
            "Cite",
            "ParserFunctions",
            "LabeledSectionTransclusion",
            "Scribunto",
            "ImageMap",
            "InputBox",
            "SyntaxHighlight",
            "Poem",
            "PageImages",
            "TemplateData",
            "Math");

    private final SpecSite site = new SpecSite();
    private final EngineParts parts;

    public SpecRunner(EngineParts parts) {
        this.parts = parts;
    }

    /** What went wrong in a file: an entry for each example, empty if all hold. */
    public List<String> failures(Path file) throws IOException {
        List<String> failures = new ArrayList<>();
        for (SpecResult result : run(SpecFile.read(file))) {
            if (result instanceof SpecResult.Failed(SpecCase example, String expected, String actual)) {
                failures.add(example.id() + "\nexpected: " + expected + "\nactual:   " + actual);
            }
        }
        return failures;
    }

    /** All results of a file in order. */
    List<SpecResult> run(SpecFile file) {
        List<SpecResult> results = new ArrayList<>();
        Map<String, Map<Title, String>> pagesByLanguage = new HashMap<>();
        for (SpecCase example : file.cases()) {
            Optional<String> skip = skip(example, file);
            if (skip.isPresent()) {
                results.add(new SpecResult.Skipped(example, skip.get()));
                continue;
            }
            results.add(run(example, file, pagesByLanguage));
        }
        return results;
    }

    private SpecResult run(SpecCase example, SpecFile file, Map<String, Map<Title, String>> pagesByLanguage) {
        String expected = expected(example);
        String actual;
        try {
            SiteConfig config = site.config(example);
            WikitextEngine engine = SpecEngine.create(config, example.has("styletag"), parts);
            Map<Title, String> pages =
                    pagesByLanguage.computeIfAbsent(config.language(), _ -> pages(file, engine.titles()));
            actual = actual(example, engine, pages);
        } catch (RuntimeException | StackOverflowError e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            actual = "THROWN " + trace;
        }
        return expected.equals(actual)
                ? new SpecResult.Passed(example)
                : new SpecResult.Failed(example, expected, actual);
    }

    /** Only what names a feature out of scope is left out. */
    private static Optional<String> skip(SpecCase example, SpecFile file) {
        if (example.has("disabled")) {
            return Optional.of("disabled in its file");
        }
        if (example.html().isEmpty() && example.metadata().isEmpty()) {
            return Optional.of("expects Parsoid's output only");
        }
        for (String requirement : file.requirements()) {
            if (requirement.startsWith("extension:") && !EXTENSIONS.contains(requirement.substring(10))) {
                return Optional.of("needs the extension " + requirement.substring(10));
            }
        }
        if (example.has("htmlVariantLanguage") || example.has("variant")) {
            return Optional.of("needs the conversion tables of language variants");
        }
        return Optional.empty();
    }

    private static String expected(SpecCase example) {
        String html = example.html().orElse("");
        return example.metadata()
                .map(meta -> html + "\n---- facts ----\n" + meta)
                .orElse(html);
    }

    static Map<Title, String> pages(SpecFile file, TitleParser titles) {
        Map<Title, String> pages = new HashMap<>();
        file.articles()
                .forEach((name, text) ->
                        titles.find(name, Namespace.MAIN).ifPresent(title -> pages.put(title.withoutFragment(), text)));
        return pages;
    }

    private static String actual(SpecCase example, WikitextEngine engine, Map<Title, String> pages) {
        ParseRequest request = request(example, engine, pages);
        Title title = request.title();
        if (example.has("pst")) {
            String text = engine.preSaveTransform(request, new WikitextEngine.Signature("127.0.0.1", ""));
            return finish(
                    example,
                    text,
                    new SpecFacts(
                            engine,
                            title,
                            example.has("showflags") && (example.wikitext().contains("~~~"))));
        }
        if (example.has("msg")) {
            return engine.expand(request).stripTrailing();
        }
        if (example.has("section")) {
            return engine.section(example.wikitext(), sectionNumber(example.option("section")))
                    .orElse("")
                    .stripTrailing();
        }
        if (example.has("replace")) {
            String[] parts = example.option("replace").split(",", 2);
            String text = parts[1].strip();
            return engine.replaceSection(
                            example.wikitext(),
                            sectionNumber(parts[0].strip()),
                            text.startsWith("\"") ? text.substring(1, text.length() - 1) : text)
                    .orElse("")
                    .stripTrailing();
        }
        if (example.has("comment")) {
            return engine.summaryHtml(example.wikitext(), request, example.has("local"))
                    .stripTrailing();
        }
        if (example.has("preload")) {
            return engine.preload(request).stripTrailing();
        }
        ParseResult result = engine.parse(request);
        String html = example.has("notoc") ? withoutContents(result.html()) : result.html();
        return finish(example, example.has("nohtml") ? "" : html, new SpecFacts(engine, title, result));
    }

    /** The page as a skin shows it that has the contents list elsewhere. */
    private static String withoutContents(String html) {
        int start = html.indexOf("<div id=\"toc\"");
        int end = start < 0 ? -1 : html.indexOf("\n</div>\n", start);
        return end < 0 ? html : html.substring(0, start) + html.substring(end + "\n</div>\n".length());
    }

    /** What an example has parsed, in the wiki that it assumes. */
    static ParseRequest request(SpecCase example, WikitextEngine engine, Map<Title, String> pages) {
        Map<String, String> options = example.options();
        Title title = engine.titles()
                .find(options.getOrDefault("title", "Parser test"), Namespace.MAIN)
                .orElseThrow();
        boolean saved = example.has("lastsavedrevision");
        Instant now = Instant.ofEpochSecond(saved ? 123 + 234 : 123);
        Optional<RevisionInfo> revision = saved
                ? Optional.of(new RevisionInfo(
                        REVISION,
                        Instant.ofEpochSecond(123),
                        "127.0.0.1",
                        example.wikitext().length()))
                : Optional.empty();
        SpecWiki wiki = new SpecWiki(pages, title, revision);
        String language = engine.site().language();
        return new ParseRequest(
                title,
                example.wikitext(),
                wiki,
                now,
                new ParseRequest.Options(
                        options.getOrDefault("userLanguage", language),
                        "127.0.0.1",
                        true,
                        false,
                        example.has("thumbsize") ? Integer.parseInt(example.option("thumbsize")) : THUMB_WIDTH,
                        REVISION,
                        example.has("wrap") ? "mw-parser-output" : "",
                        false));
    }

    private static int sectionNumber(String text) {
        String digits = text.startsWith("T-") ? text.substring(2) : text;
        return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty() ? Integer.parseInt(digits) : -1;
    }

    private static String finish(SpecCase example, String html, SpecFacts facts) {
        String before = facts.before(example);
        String after = facts.after(example);
        if (example.metadata().isPresent()) {
            StringBuilder all = new StringBuilder(before);
            all.append(!before.isEmpty() && !after.isEmpty() ? "\n" : "").append(after);
            return html.stripTrailing() + "\n---- facts ----\n" + all.toString().replaceAll("\\n+$", "");
        }
        String glued = (before.isEmpty() ? "" : before + "\n") + html;
        if (!after.isEmpty()) {
            glued = (glued.isEmpty() || glued.endsWith("\n") ? glued : glued + "\n") + after;
        }
        return glued.stripTrailing();
    }
}
