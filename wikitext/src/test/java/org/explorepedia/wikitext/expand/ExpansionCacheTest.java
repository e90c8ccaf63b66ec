// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.output.LimitReport;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SiteConfig.MarkupOptions;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class ExpansionCacheTest {

    /** Enough that a template is worth keeping. */
    private static final String LONG = "{{#if:1|{{lc:A}}}}".repeat(6);

    /** A wiki in memory; every text has the same revision, so that only the text tells a change. */
    private static final class Wiki implements PageSource {
        private final Map<Title, String> texts = new ConcurrentHashMap<>();

        Wiki template(String name, String text) {
            texts.put(Title.of(Namespace.TEMPLATE, name), text);
            return this;
        }

        @Override
        public Optional<SourceText> text(Title title) {
            return Optional.ofNullable(texts.get(title)).map(text -> new SourceText(title, text, 1, "wikitext"));
        }

        @Override
        public Map<Title, PageState> states(Set<Title> titles) {
            Map<Title, PageState> states = new HashMap<>();
            titles.stream().filter(texts::containsKey).forEach(t -> states.put(t, new PageState(1, false, 1)));
            return states;
        }

        @Override
        public Map<String, FileInfo> files(Set<String> keys) {
            return Map.of();
        }

        @Override
        public Optional<String> message(String key) {
            return Optional.empty();
        }
    }

    private final Wiki wiki = new Wiki();
    private final AtomicInteger calls = new AtomicInteger();
    private final MediaWikiEngine engine = engine(Limits.DEFAULT, 10_000_000);
    private final MediaWikiEngine plain = engine(Limits.DEFAULT, 0);

    private MediaWikiEngine engine(Limits limits, long bytes) {
        SiteConfig site = new SiteConfig(
                "Test",
                "https://example.org",
                "",
                "/wiki/$1",
                "en",
                NamespaceCatalog.forLanguage("en", "Test"),
                Map.of(),
                Set.of(),
                "UTC",
                MarkupOptions.DEFAULT,
                limits);
        return MediaWikiEngine.builder(site)
                .expansionCache(bytes)
                .function(new FunctionEntry(
                        "#counted",
                        FunctionEntry.Kind.HASH,
                        (arguments, frame) ->
                                new ParserFunction.Result.Text(arguments.trimmed(0) + "-" + calls.incrementAndGet())))
                .function(new FunctionEntry(
                        "#noted",
                        FunctionEntry.Kind.HASH,
                        (arguments, frame) -> {
                            calls.incrementAndGet();
                            return new ParserFunction.Result.Text(arguments.trimmed(0));
                        },
                        true))
                .build();
    }

    private ParseRequest request(String text) {
        return request("Page", text);
    }

    private ParseRequest request(String page, String text) {
        return new ParseRequest(
                Title.of(Namespace.MAIN, page), text, wiki, Instant.EPOCH, ParseRequest.Options.DEFAULT);
    }

    private String parse(String text) {
        String html = engine.parse(request(text)).html();
        assertThat(html).isEqualTo(plain.parse(request(text)).html());
        return html;
    }

    @Test
    void expandsACallOnceForTheSameArguments() {
        wiki.template("A", "{{#noted:{{{1}}}}}" + LONG);
        engine.parse(request("{{A|x}}"));
        assertThat(engine.parse(request("other text {{A|x}}{{A|x}}")).html()).contains("x" + "a".repeat(6));
        assertThat(calls).hasValue(1);
        engine.parse(request("{{A|y}}"));
        assertThat(calls).hasValue(2);
    }

    @Test
    void expandsNoArgumentThatTheTemplateDoesNotAskFor() {
        wiki.template("A", "{{#if:{{{test|}}}|{{{yes}}}|{{{no}}}}}" + LONG);
        for (int round = 1; round <= 3; round++) {
            calls.set(0);
            engine.parse(request("{{A|test=1|yes={{#noted:y}}|no={{#noted:n}}|more={{#noted:m}}}}"));
            assertThat(calls).hasValue(1);
            engine.parse(request("{{A|test=|yes={{#noted:y}}|no={{#noted:n}}}}"));
            assertThat(calls).hasValue(2);
        }
    }

    @Test
    void functionsOfWhichNothingIsKnownAreCalledEachTime() {
        wiki.template("A", "{{#counted:{{{1}}}}}" + LONG);
        assertThat(engine.parse(request("{{A|x}}")).html()).contains("x-1");
        assertThat(engine.parse(request("{{A|x}}")).html()).contains("x-2");
    }

    @Test
    void aChangedTemplateIsSeenAtOnceHoweverDeepItStands() {
        wiki.template("A", "{{B|{{{1}}}}}" + LONG)
                .template("B", "{{C|{{{1}}}}}")
                .template("C", "old {{{1}}}");
        assertThat(parse("{{A|x}}")).contains("old x");
        assertThat(parse("{{A|x}}")).contains("old x");
        wiki.template("C", "new {{{1}}}");
        assertThat(parse("{{A|x}}")).contains("new x");
        wiki.template("B", "");
        assertThat(parse("{{A|x}}")).doesNotContain("new x");
    }

    @Test
    void answersOfTheWikiArePartOfTheQuestion() {
        wiki.template("A", "{{#ifexist:Template:{{{1}}}|there|not there}} {{PAGENAME}}" + LONG);
        assertThat(parse("{{A|B}}")).contains("not there Page");
        wiki.template("B", "");
        assertThat(parse("{{A|B}}")).contains(">there Page");
        String other = engine.parse(request("Other", "{{A|B}}")).html();
        assertThat(other).contains("there Other");
    }

    @Test
    void timeIsNeverKept() {
        wiki.template("A", "{{{1}}} {{CURRENTYEAR}}" + LONG);
        assertThat(parse("{{A|x}}")).contains("x 1970");
        ParseRequest later = new ParseRequest(
                Title.of(Namespace.MAIN, "Page"),
                "{{A|x}}",
                wiki,
                Instant.parse("2031-01-01T00:00:00Z"),
                ParseRequest.Options.DEFAULT);
        assertThat(engine.parse(later).html()).contains("x 2031");
    }

    @Test
    void referencesAndMarkersAreNumberedAnew() {
        wiki.template("A", "<nowiki>[[</nowiki>{{{1}}}<ref>note {{{{{{2}}}}}}</ref><ref name=\"n\">named</ref>" + LONG)
                .template("B", "{{A|{{{1}}}<ref>of B</ref>|x}}" + LONG);
        String page = "{{B|one}}<ref>between</ref>{{B|<ref>in argument</ref>}}{{B|one}}<references/>";
        String expected = plain.parse(request(page)).html();
        for (int round = 0; round < 3; round++) {
            assertThat(engine.parse(request(page)).html()).isEqualTo(expected);
        }
        assertThat(parse("<ref>before</ref>" + page)).contains("before");
        assertThat(parse("{{B|one}}")).contains("of B");
    }

    @Test
    void loopsShowAsSuch() {
        wiki.template("A", "{{#if:{{{1|}}}|{{B|{{{1}}}}}}}" + LONG).template("B", "b{{A|{{{1}}}}}" + LONG);
        for (int round = 0; round < 2; round++) {
            parse("{{A|x}}");
            parse("{{B|x}}");
            parse("{{A|x}}{{B|x}}{{A}}");
        }
    }

    @Test
    void whatIsKeptCountsAgainstTheLimits() {
        wiki.template("A", "{{{1}}}" + LONG + "y".repeat(200));
        Limits limits = new Limits(3000, 200, 40, 1_000_000, 100, 16_000_000, 30_000_000_000L);
        MediaWikiEngine keeping = engine(limits, 10_000_000);
        MediaWikiEngine none = engine(limits, 0);
        for (int count = 1; count < 20; count++) {
            ParseRequest request = request("{{A|x}}".repeat(count));
            var expected = none.parse(request);
            var actual = keeping.parse(request);
            assertThat(actual.html()).isEqualTo(expected.html());
            assertThat(actual.facts()).isEqualTo(expected.facts());
            assertThat(actual.warnings()).isEqualTo(expected.warnings());
            assertThat(used(actual.limits())).isEqualTo(used(expected.limits()));
        }
        assertThat(keeping.expansionStatistics().hits()).isPositive();
    }

    private static List<Integer> used(LimitReport report) {
        return List.of(report.nodesVisited(), report.includeSize(), report.argumentSize(), report.expensiveCalls());
    }

    @Test
    void staysWithinItsWeight() {
        wiki.template("A", "{{{1}}}{{{2}}}" + LONG);
        MediaWikiEngine small = engine(Limits.DEFAULT, 20_000);
        for (int i = 0; i < 500; i++) {
            small.parse(request("{{A|" + i % 7 + "|" + i + "}}"));
            assertThat(small.expansionStatistics().bytes()).isLessThanOrEqualTo(20_000);
        }
        assertThat(small.expansionStatistics().kept()).isPositive();
        wiki.template("A", "{{{2}}}{{{1}}}" + LONG);
        assertThat(small.parse(request("{{A|1|2}}")).html()).contains(">21");
        assertThat(small.expansionStatistics().kept()).isEqualTo(1);
    }

    @Test
    void manyThreadsSeeWhatOneSees() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            wiki.template(
                    "T" + i,
                    "{{{1}}}{{#switch:{{{2|}}}|a={{{3}}}|b={{lc:{{{4}}}}}|#default={{PAGENAME}}}}"
                            + (i < 9 ? "{{T" + (i + 1 + random.nextInt(3)) + "|{{{2}}}|{{{1}}}|{{{3}}}|q}}" : "")
                            + LONG);
        }
        MediaWikiEngine small = engine(Limits.DEFAULT, 200_000);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 6; j++) {
                text.append("{{T")
                        .append(random.nextInt(12))
                        .append('|')
                        .append(random.nextInt(4))
                        .append('|');
                text.append((char) ('a' + random.nextInt(3))).append("|<nowiki>x</nowiki>|Y}}");
            }
            ParseRequest request = request("P" + random.nextInt(3), text.toString());
            String expected = plain.parse(request).html();
            work.add(() -> small.parse(request).html().equals(expected));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> same : threads.invokeAll(work)) {
                assertThat(same.get()).isTrue();
            }
        }
        assertThat(small.expansionStatistics().hits()).isPositive();
    }
}
