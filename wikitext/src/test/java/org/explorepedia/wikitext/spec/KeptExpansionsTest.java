// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.output.LimitReport;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parse with expansions kept from earlier parses says exactly what one without them says. */
public class KeptExpansionsTest {

    private static final long BYTES = 64_000_000;

    /** Pages of each wiki that are compared; {@code -Dexplorepedia.kept.pages=100000} takes all. */
    private static final int PAGES = Integer.getInteger("explorepedia.kept.pages", 25);

    /** Everything of a result but time. */
    static List<Object> said(ParseResult result) {
        LimitReport report = result.limits();
        Map<String, Integer> calls = new HashMap<>();
        if (report.templates().size() < 30) {
            report.templates().forEach(t -> calls.put(t.title(), t.calls()));
        }
        return List.of(
                result.html(),
                result.facts(),
                List.copyOf(result.facts().templates()),
                List.copyOf(result.facts().links()),
                List.copyOf(result.facts().categories().entrySet()),
                result.warnings(),
                result.varies(),
                report.nodesVisited(),
                report.includeSize(),
                report.argumentSize(),
                report.expensiveCalls(),
                calls);
    }

    @Test
    void examplesSayTheSame() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Path.of("src/test/resources/spec")));
        Path shared = Shared.file("data/parsertests");
        if (Files.isDirectory(shared)) {
            folders.add(shared);
        }
        Map<List<Object>, MediaWikiEngine> engines = new HashMap<>();
        Map<List<Object>, MediaWikiEngine> plains = new HashMap<>();
        SpecSite site = new SpecSite();
        for (Path folder : folders) {
            List<Path> files;
            try (Stream<Path> found = Files.walk(folder)) {
                files = found.filter(f -> f.toString().endsWith(".txt") && !f.endsWith("known-failures.txt"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                SpecFile examples = SpecFile.read(file);
                for (SpecCase example : examples.cases()) {
                    if (example.html().isEmpty() || !example.wikitext().contains("{{")) {
                        continue;
                    }
                    SiteConfig config = site.config(example);
                    boolean style = example.has("styletag");
                    WikitextEngine plain = plains.computeIfAbsent(
                            List.of(config, style),
                            _ -> SpecEngine.builder(config, style, EngineParts.NONE)
                                    .expansionCache(0)
                                    .build());
                    MediaWikiEngine keeping = engines.computeIfAbsent(
                            List.of(config, style),
                            _ -> SpecEngine.builder(config, style, EngineParts.NONE)
                                    .expansionCache(BYTES)
                                    .build());
                    Map<Title, String> pages = SpecRunner.pages(examples, plain.titles());
                    ParseRequest request = SpecRunner.request(example, plain, pages);
                    List<Object> expected = said(plain.parse(request));
                    for (int round = 1; round <= 3; round++) {
                        same(example.id() + ", round " + round, said(keeping.parse(request)), expected);
                    }
                }
            }
        }
        long hits = engines.values().stream()
                .mapToLong(e -> e.expansionStatistics().hits())
                .sum();
        assertThat(hits).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enwiki", "ltgwiki", "kcwiki"})
    void realPagesSayTheSame(String wiki) throws IOException {
        comparePages(wiki, EngineParts.NONE, PAGES);
    }

    /**
     * Compares pages of a wiki, before and after templates were edited.
     *
     * @param most about how many pages
     */
    public static void comparePages(String wiki, EngineParts parts, int most) throws IOException {
        Path folder = Shared.file("data/wikis/" + wiki);
        assumeTrue(Files.isDirectory(folder), "skipped: no " + folder);
        SiteConfig site = DumpSite.of(wiki);
        MediaWikiEngine keeping =
                SpecEngine.builder(site, false, parts).expansionCache(BYTES).build();
        WikitextEngine plain =
                SpecEngine.builder(site, false, parts).expansionCache(0).build();
        DumpWiki pages = new DumpWiki(DumpMessages.of(wiki));
        pages.load(folder.resolve("dev.xml.bz2"), plain);
        if (Files.exists(folder.resolve("templates.xml.bz2"))) {
            pages.load(folder.resolve("templates.xml.bz2"), plain);
        }
        List<ParseRequest> requests = new ArrayList<>();
        List<Title> templates = new ArrayList<>();
        for (Title title : pages.titles()) {
            if (title.namespace() == Namespace.TEMPLATE || title.namespace() == Namespace.MODULE) {
                templates.add(title);
            } else {
                pages.page(title)
                        .filter(p -> p.model().equals("wikitext"))
                        .ifPresent(p -> requests.add(request(title, p.text(), pages, plain)));
            }
        }
        int step = Math.max(1, requests.size() / most);
        List<ParseRequest> sample = IntStream.range(0, requests.size())
                .filter(i -> i % step == 0)
                .mapToObj(requests::get)
                .toList();
        compare("first", sample, keeping, plain);
        compare("again", sample, keeping, plain);
        // A part of the templates is edited: everything that shows them shows it at once.
        for (int i = 0; i < templates.size(); i += 7) {
            Title title = templates.get(i);
            pages.page(title)
                    .ifPresent(page -> pages.put(
                            title,
                            new DumpFile.DumpPage(
                                    page.title(),
                                    page.namespace(),
                                    page.text() + "<includeonly>changed</includeonly>",
                                    page.model(),
                                    page.redirect(),
                                    page.revision())));
        }
        compare("templates changed", sample, keeping, plain);
        compare("templates changed, again", sample, keeping, plain);
        assertThat(keeping.expansionStatistics().hits()).isPositive();
    }

    static ParseRequest request(Title title, String text, DumpWiki pages, WikitextEngine engine) {
        return new ParseRequest(
                title,
                text,
                pages,
                Instant.parse("2026-07-01T12:00:00Z"),
                new ParseRequest.Options(engine.site().language(), "127.0.0.1", false, false, 180, 1, "", false));
    }

    private static void compare(
            String when, List<ParseRequest> requests, WikitextEngine keeping, WikitextEngine plain) {
        for (ParseRequest request : requests) {
            same(request.title().dbKey() + ", " + when, said(keeping.parse(request)), said(plain.parse(request)));
        }
    }

    /** Compares part by part, and shows only the place where they begin to differ. */
    private static void same(String name, List<Object> actual, List<Object> expected) {
        for (int i = 0; i < expected.size(); i++) {
            String ours = actual.get(i).toString();
            String theirs = expected.get(i).toString();
            int at = 0;
            while (at < ours.length() && at < theirs.length() && ours.charAt(at) == theirs.charAt(at)) {
                at++;
            }
            if (!actual.get(i).equals(expected.get(i))) {
                assertThat(part(ours, at)).as("%s, part %d", name, i).isEqualTo(part(theirs, at));
            }
        }
        assertThat(actual).as(name).hasSameSizeAs(expected);
    }

    private static String part(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 200));
    }
}
