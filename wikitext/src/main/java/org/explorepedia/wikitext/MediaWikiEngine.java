// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.explorepedia.wikitext.expand.Expander;
import org.explorepedia.wikitext.expand.ExpansionCache;
import org.explorepedia.wikitext.expand.Mode;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.expand.TemplateCache;
import org.explorepedia.wikitext.expand.Vocabulary;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.ext.StandardTags;
import org.explorepedia.wikitext.ext.highlight.Highlighter;
import org.explorepedia.wikitext.ext.highlight.TableHighlighter;
import org.explorepedia.wikitext.ext.math.MathRenderer;
import org.explorepedia.wikitext.function.CoreFunctions;
import org.explorepedia.wikitext.function.DateTexts;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.pass.MarkupWords;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.pass.SiteMarkup;
import org.explorepedia.wikitext.pass.Stages;
import org.explorepedia.wikitext.pass.Summary;
import org.explorepedia.wikitext.pass.Workspace;
import org.explorepedia.wikitext.preprocess.PageSections;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.save.Preload;
import org.explorepedia.wikitext.save.SaveTransform;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.syntax.SyntaxTree;
import org.explorepedia.wikitext.syntax.WikitextParser;
import org.explorepedia.wikitext.tex.TexMathml;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** The engine with MediaWiki's markup, put together from its stages. */
public final class MediaWikiEngine implements WikitextEngine {

    private static final int MAX_IDLE = 16;
    private static final long EXPANSION_BYTES = 32_000_000;
    private static final long MAX_CACHED_CHARACTERS = 16_000_000;

    private final SiteConfig site;
    private final TitleParser titles;
    private final SiteMarkup markup;
    private final Stages stages = new Stages();
    private final BlockingQueue<Workspace> idle = new ArrayBlockingQueue<>(MAX_IDLE);
    private final Expander expander;
    private final ExpansionCache expansions;
    private final boolean recording;
    private final SaveTransform save;
    private final WikitextParser syntax;

    private MediaWikiEngine(Builder builder) {
        this.site = builder.site;
        this.titles = site.titleParser();
        MagicWords words = MagicWords.of(site.language());
        LanguageFacts.Table languages = new LanguageFacts.Table();
        this.markup = SiteMarkup.of(site, titles, MarkupWords.of(site.language(), words, languages));
        Map<String, TagExtension> tags = new HashMap<>(StandardTags.all(builder.highlighter, builder.math));
        tags.putAll(CoreFunctions.tags(site));
        if (!site.markup().rawHtml()) {
            tags.remove("html");
        }
        tags.putAll(builder.tags);
        List<FunctionEntry> functions = new ArrayList<>(CoreFunctions.all(site, words, languages));
        functions.addAll(StandardTags.functions());
        functions.addAll(builder.functions);
        this.expansions = new ExpansionCache(builder.expansionBytes);
        this.recording = builder.expansionBytes > 0;
        this.expander = new Expander(
                new Vocabulary(words, functions, tags), new TemplateCache(MAX_CACHED_CHARACTERS, expansions));
        this.syntax = new WikitextParser(site, expander.vocabulary().preprocessor());
        this.save = new SaveTransform(expander, new DateTexts(site.language()));
    }

    public static Builder builder(SiteConfig site) {
        return new Builder(site);
    }

    /** Collects what an engine is made of. */
    public static final class Builder {
        private Highlighter highlighter = TableHighlighter.STANDARD;
        private MathRenderer math = new TexMathml();
        private long expansionBytes = EXPANSION_BYTES;
        private final SiteConfig site;
        private final List<FunctionEntry> functions = new ArrayList<>();
        private final Map<String, TagExtension> tags = new HashMap<>();

        private Builder(SiteConfig site) {
            this.site = site;
        }

        /** The wiki that the engine is for. */
        public SiteConfig site() {
            return site;
        }

        /** Adds a parser function, or replaces the built-in one with the same id. */
        public Builder function(FunctionEntry function) {
            functions.add(function);
            return this;
        }

        /** What reads program code; the built-in one knows the common languages. */
        public Builder highlighter(Highlighter other) {
            highlighter = other;
            return this;
        }

        /** What draws formulas; the built-in one knows the TeX of encyclopedias. {@link MathRenderer#NONE} shows their source. */
        public Builder math(MathRenderer renderer) {
            math = renderer;
            return this;
        }

        /**
         * How much memory expansions of templates may take, roughly, that are kept for later parses; 0 to keep none.
         *
         * @param bytes 32 million unless told
         */
        public Builder expansionCache(long bytes) {
            expansionBytes = bytes;
            return this;
        }

        /** Adds an extension tag, or replaces a built-in one. */
        public Builder tag(String name, TagExtension tag) {
            tags.put(name.toLowerCase(Locale.ROOT), tag);
            return this;
        }

        public MediaWikiEngine build() {
            return new MediaWikiEngine(this);
        }
    }

    @Override
    public SiteConfig site() {
        return site;
    }

    @Override
    public TitleParser titles() {
        return titles;
    }

    @Override
    public ParseResult parse(ParseRequest request) {
        Workspace free = idle.poll();
        Workspace workspace = free == null ? new Workspace(markup) : free;
        Optional<ParseResult> cached = recording ? parse(request, workspace, true) : Optional.empty();
        // At a limit it matters in which order things were counted: only a parse that does all itself knows that.
        ParseResult result = cached.or(() -> parse(request, workspace, false)).orElseThrow();
        // A parse that threw leaves its workspace behind; it may be in any state.
        idle.offer(workspace);
        return result;
    }

    /** Parses; empty if that cannot be told from kept expansions. */
    private Optional<ParseResult> parse(ParseRequest request, Workspace workspace, boolean fromCache) {
        ParseState state = new ParseState(request, site, titles, workspace.buffers(), fromCache);
        PassContext context = state.note(PassContext.class, s -> passes(s, workspace));
        TextBuffer text = context.buffers().take();
        TextBuffer spare = context.buffers().take();
        String wrapper = request.options().wrapperClass();
        expander.expand(state, Mode.HTML, this::inner, text);
        stages.inner(text, spare, context);
        text.append(state.endings());
        stages.outer(text, spare, context);
        if (state.counters().isTooExpensive()) {
            state.warn(new Warning("parser.limit.expensive-parserfunction", List.of(), -1, -1));
            state.trackingCategory("expensive-parserfunction-category");
        }
        if (!wrapper.isEmpty()) {
            text.insert(0, "<div class=\"" + Escape.html(wrapper) + "\">");
            text.append("</div>");
        }
        ParseResult result = new ParseResult(
                text.toString(),
                state.facts().facts(),
                state.warnings(),
                state.counters().report(),
                state.varies());
        context.buffers().give(text);
        context.buffers().give(spare);
        return state.isInDoubt() ? Optional.empty() : Optional.of(result);
    }

    /** How the cache of expansions fares. */
    public ExpansionCache.Statistics expansionStatistics() {
        return expansions.statistics();
    }

    @Override
    public String preSaveTransform(ParseRequest request, Signature signature) {
        return save.apply(new ParseState(request, site, titles), signature);
    }

    @Override
    public String expand(ParseRequest request) {
        ParseState state = new ParseState(request, site, titles);
        return state.markers().restore(expander.expand(state, Mode.WIKITEXT, this::inner));
    }

    @Override
    public Optional<String> section(String text, int index) {
        return PageSections.get(expander.vocabulary().preprocessor().page(text), index);
    }

    @Override
    public Optional<String> replaceSection(String text, int index, String replacement) {
        return PageSections.replace(expander.vocabulary().preprocessor().page(text), index, replacement);
    }

    @Override
    public SyntaxTree syntax(String text) {
        return syntax.parse(text);
    }

    @Override
    public Optional<Title> redirectTarget(String text) {
        return expander.vocabulary().redirects().target(text, titles);
    }

    @Override
    public String summaryHtml(String summary, ParseRequest context, boolean samePage) {
        ParseState state = new ParseState(context, site, titles);
        PassContext passes = passes(state, new Workspace(markup));
        TextBuffer text = new TextBuffer(summary.length() * 2 + 64);
        new Summary(passes, samePage).write(summary, text);
        TextBuffer coloured = new TextBuffer(text.length() + 64);
        return Stages.resolve().apply(text, coloured, passes) ? coloured.toString() : text.toString();
    }

    @Override
    public String preload(ParseRequest request) {
        return Preload.text(request.text(), expander.vocabulary().preprocessor());
    }

    @Override
    public String anchor(String headingText) {
        return markup.anchors().attribute(headingText);
    }

    private PassContext passes(ParseState state, Workspace workspace) {
        return new PassContext(
                state,
                markup,
                workspace,
                text -> expander.frame(state, Mode.HTML, this::inner).expand(text));
    }

    /** HTML of a text inside the parse, for tags: half finished, as the page itself is when the tag is put back. */
    private void inner(TextBuffer text, boolean block, ParseState state) {
        PassContext context = state.note(PassContext.class, s -> passes(s, new Workspace(markup)));
        TextBuffer spare = context.buffers().take();
        context.nest(1);
        stages.inner(text, spare, context);
        if (block) {
            stages.outer(text, spare, context);
        }
        context.nest(-1);
        context.buffers().give(spare);
    }
}
