// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SiteConfig.MarkupOptions;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpanderTest {

    /** A wiki of templates in memory that remembers what it was asked for. */
    private static final class Wiki implements PageSource {
        private final Map<Title, String> texts = new HashMap<>();
        private final List<Collection<Title>> prefetched = new ArrayList<>();
        private final List<Title> asked = new ArrayList<>();

        Wiki template(String name, String text) {
            texts.put(Title.of(Namespace.TEMPLATE, name), text);
            return this;
        }

        @Override
        public Optional<SourceText> text(Title title) {
            asked.add(title);
            return Optional.ofNullable(texts.get(title)).map(text -> new SourceText(title, text, 1, "wikitext"));
        }

        @Override
        public void prefetch(Collection<Title> titles) {
            prefetched.add(titles);
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

    private static MediaWikiEngine engine(Limits limits) {
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
        return MediaWikiEngine.builder(site).build();
    }

    private static ParseRequest request(String text, PageSource source) {
        return new ParseRequest(
                Title.of(Namespace.MAIN, "Page"), text, source, Instant.EPOCH, ParseRequest.Options.DEFAULT);
    }

    @Test
    void asksForAllTemplatesOfThePageAtOnceAndReadsEachOnce() {
        Wiki wiki = new Wiki().template("A", "a").template("B", "b{{A}}");
        assertThat(engine(Limits.DEFAULT).expand(request("{{A}}{{B}}{{A}}{{#if:1|{{B}}}}", wiki)))
                .isEqualTo("abaaba");
        assertThat(wiki.prefetched).hasSize(1);
        assertThat(wiki.asked).doesNotHaveDuplicates();
    }

    @Test
    void stopsIncludingAtTheSizeLimit() {
        Wiki wiki = new Wiki().template("Big", "x".repeat(600));
        Limits limits = new Limits(1000, 100, 100, 1_000_000, 100, 16_000_000, 30_000_000_000L);
        var result = engine(limits).parse(request("{{Big}}\n\n{{Big}}", wiki));
        assertThat(result.html())
                .contains("x".repeat(600))
                .contains("Template:Big")
                .doesNotContain("x".repeat(601));
        assertThat(result.warnings()).isNotEmpty();
    }

    @Test
    void stopsAtTheDepthLimit() {
        Wiki wiki = new Wiki();
        for (int i = 0; i < 150; i++) {
            wiki.template("T" + i, "{{T" + (i + 1) + "}}");
        }
        assertThat(engine(Limits.DEFAULT).parse(request("{{T0}}", wiki)).html()).contains("class=\"error\"");
    }

    @Test
    void stopsAtTheNodeLimit() {
        Wiki wiki = new Wiki().template("A", "{{{1}}}{{{1}}}{{{1}}}{{{1}}}");
        Limits limits = new Limits(2_000_000, 100, 100, 50, 100, 16_000_000, 30_000_000_000L);
        assertThat(engine(limits)
                        .parse(request("{{A|{{A|{{A|{{A|x}}}}}}}}".repeat(20), wiki))
                        .html())
                .contains("Node-count limit exceeded");
    }

    @Test
    void survivesExponentialTemplates() {
        Wiki wiki = new Wiki();
        for (int i = 0; i < 60; i++) {
            wiki.template("T" + i, ("{{T" + (i + 1) + "|{{{1}}}y}}").repeat(2));
        }
        wiki.template("T60", "{{{1}}}");
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(engine(Limits.DEFAULT).parse(request("{{T0|x}}", wiki)).html())
                    .isNotEmpty();
        });
    }

    @Test
    void forgedMarkersAreHarmless() {
        char del = Markers.DELIMITER;
        String text = "<nowiki>a</nowiki>" + del + "N0" + del + del + "H99" + del + del;
        assertThat(engine(Limits.DEFAULT).parse(request(text, new Wiki())).html())
                .doesNotContain(String.valueOf(del));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{{",
                "{{a|",
                "{{{a|",
                "{{#if:",
                "{{#if:x|",
                "{{#switch:a|b=",
                "-{",
                "-{{",
                "[[",
                "{{}}",
                "{{{}}}",
                "{{a}}",
                "{{lc:a}}",
                "<ref>",
                "<nowiki>",
                "<!--",
                "{{#tag:ref|",
                "{{subst:",
                "{{:",
                "{{a|{{{b|",
                "{{!}}",
                "\n=={{a}}==",
                "<noinclude>",
                "<includeonly>",
                "<onlyinclude>",
                "{{#expr:(",
                "{{#time:Y|"
            })
    void takesLinearTime(String bit) {
        String text = bit.repeat(1_000_000 / bit.length());
        String closed = bit.repeat(100_000 / bit.length() + 1) + "}}".repeat(50_000);
        Wiki wiki = new Wiki().template("A", "text");
        MediaWikiEngine engine = engine(Limits.DEFAULT);
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(engine.parse(request(text, wiki)).html()).isNotNull();
            assertThat(engine.parse(request(closed, wiki)).html()).isNotNull();
            assertThat(engine.expand(request(text, wiki))).isNotNull();
        });
    }
}
