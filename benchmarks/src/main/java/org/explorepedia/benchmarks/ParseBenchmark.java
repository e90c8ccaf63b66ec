// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.benchmarks;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.expand.Expander;
import org.explorepedia.wikitext.expand.ExpansionCache;
import org.explorepedia.wikitext.expand.InnerParser;
import org.explorepedia.wikitext.expand.Mode;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.expand.TemplateCache;
import org.explorepedia.wikitext.expand.Vocabulary;
import org.explorepedia.wikitext.ext.StandardTags;
import org.explorepedia.wikitext.ext.highlight.TableHighlighter;
import org.explorepedia.wikitext.ext.math.MathRenderer;
import org.explorepedia.wikitext.function.CoreFunctions;
import org.explorepedia.wikitext.pass.MarkupWords;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.pass.SiteMarkup;
import org.explorepedia.wikitext.pass.Stages;
import org.explorepedia.wikitext.pass.Workspace;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SiteConfig.MarkupOptions;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.TitleParser;
import org.explorepedia.wikitext.tree.Tidy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of a parse, for the same page. Run with {@code -prof gc} to see what each allocates. The texts inside tags are
 * read in {@link #whole} only.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParseBenchmark {

    private static final SiteConfig SITE = new SiteConfig(
            "Bench",
            "https://wiki.test",
            "/w",
            "/wiki/$1",
            "en",
            NamespaceCatalog.forLanguage("en", "Bench"),
            Map.of(),
            Set.of(),
            "UTC",
            MarkupOptions.DEFAULT,
            Limits.DEFAULT);

    private final String page = SamplePage.text();
    private final TitleParser titles = SITE.titleParser();
    private final MagicWords words = MagicWords.of("en");
    private final Expander expander = new Expander(
            new Vocabulary(
                    words,
                    CoreFunctions.all(SITE, words, new LanguageFacts.Table()),
                    StandardTags.all(TableHighlighter.STANDARD, MathRenderer.NONE)),
            new TemplateCache(1_000_000, new ExpansionCache(0)));
    private final Expander keeping =
            new Expander(expander.vocabulary(), new TemplateCache(1_000_000, new ExpansionCache(10_000_000)));
    private final SiteMarkup markup = SiteMarkup.of(SITE, titles, MarkupWords.of("en"));
    private final Stages stages = new Stages();
    private final Workspace workspace = new Workspace(markup);
    private final WikitextEngine engine = MediaWikiEngine.builder(SITE).build();
    private final TextBuffer html =
            new TextBuffer().append(engine.parse(SamplePage.request(page)).html());
    private final TextBuffer broken = new TextBuffer()
            .append(html.toString().replace("</li>", "</b></li>").replace("<td>", "<td><b>"));
    private final TextBuffer tidied = new TextBuffer();

    /** From characters to the tree of templates and tags. */
    @Benchmark
    public PpTree preprocess() {
        return expander.vocabulary().preprocessor().page(page);
    }

    /** The same, and templates expanded. */
    @Benchmark
    public int expand() {
        ParseState state = new ParseState(SamplePage.request(page), SITE, titles, workspace.buffers(), false);
        TextBuffer text = workspace.buffers().take();
        expander.expand(state, Mode.HTML, InnerParser.NONE, text);
        int length = text.length();
        workspace.buffers().give(text);
        return length;
    }

    /** Templates expanded again that an earlier parse had expanded with the same arguments. */
    @Benchmark
    public int expandKept() {
        ParseState state = new ParseState(SamplePage.request(page), SITE, titles, workspace.buffers(), true);
        TextBuffer text = workspace.buffers().take();
        keeping.expand(state, Mode.HTML, InnerParser.NONE, text);
        int length = text.length();
        workspace.buffers().give(text);
        return length;
    }

    /** The same, and all passes within lines. */
    @Benchmark
    public int passes() {
        return staged(false);
    }

    /** The same, and paragraphs, the colours of links, and the tree. */
    @Benchmark
    public int blocks() {
        return staged(true);
    }

    private int staged(boolean outer) {
        ParseState state = new ParseState(SamplePage.request(page), SITE, titles, workspace.buffers(), false);
        PassContext context = state.note(PassContext.class, s -> new PassContext(s, markup, workspace, text -> text));
        TextBuffer text = workspace.buffers().take();
        TextBuffer spare = workspace.buffers().take();
        expander.expand(state, Mode.HTML, InnerParser.NONE, text);
        stages.inner(text, spare, context);
        if (outer) {
            stages.outer(text, spare, context);
        }
        int length = text.length();
        workspace.buffers().give(text);
        workspace.buffers().give(spare);
        return length;
    }

    /** Finished HTML copied, as nearly all pages are. */
    @Benchmark
    public int tidy() {
        Tidy.apply(html, tidied.clear(), (_, _, _) -> {});
        return tidied.length();
    }

    /** HTML whose tags do not match: a tree is built and written. */
    @Benchmark
    public int treeAndSerialise() {
        Tidy.apply(broken, tidied.clear(), (_, _, _) -> {});
        return tidied.length();
    }

    /** What callers of the engine wait for. */
    @Benchmark
    public String whole() {
        return engine.parse(SamplePage.request(page)).html();
    }
}
