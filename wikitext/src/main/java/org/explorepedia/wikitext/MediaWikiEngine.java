// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.expand.ParserFunction;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.pass.MarkupWords;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.pass.SiteMarkup;
import org.explorepedia.wikitext.pass.Stages;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** The engine with MediaWiki's markup, put together from its stages. */
public final class MediaWikiEngine implements WikitextEngine {

    private final SiteConfig site;
    private final TitleParser titles;
    private final SiteMarkup markup;
    private final Stages stages = new Stages();

    private MediaWikiEngine(Builder builder) {
        this.site = builder.site;
        this.titles = site.titleParser();
        this.markup = SiteMarkup.of(site, titles, MarkupWords.of(site.language()));
    }

    public static Builder builder(SiteConfig site) {
        return new Builder(site);
    }

    /** Collects what an engine is made of. */
    public static final class Builder {
        private final SiteConfig site;
        private final Map<String, ParserFunction> functions = new HashMap<>();
        private final Map<String, TagExtension> tags = new HashMap<>();

        private Builder(SiteConfig site) {
            this.site = site;
        }

        /** Adds a parser function under its id, or replaces a built-in one. */
        public Builder function(String id, ParserFunction function) {
            functions.put(id, function);
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
        ParseState state = new ParseState(request, site, titles);
        PassContext context = new PassContext(state, markup);
        String flat = PlainText.strip(request.text(), state.markers());
        TextBuffer text = new TextBuffer(flat.length() * 2 + 64).append(flat);
        TextBuffer spare = new TextBuffer(flat.length() * 2 + 64);
        stages.inner(text, spare, context);
        stages.outer(text, spare, context);
        stages.last(text, spare, context);
        String wrapper = request.options().wrapperClass();
        String html = wrapper.isEmpty()
                ? text.toString()
                : "<div class=\"" + Escape.html(wrapper) + "\">" + text + "</div>";
        return new ParseResult(
                html, state.facts().facts(), state.warnings(), state.counters().report(), state.varies());
    }

    @Override
    public String preSaveTransform(ParseRequest request, Signature signature) {
        return request.text().stripTrailing();
    }

    @Override
    public String expand(ParseRequest request) {
        return request.text();
    }

    @Override
    public Optional<String> section(String text, int index) {
        return index == 0 ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Optional<String> replaceSection(String text, int index, String replacement) {
        return index == 0 ? Optional.of(replacement) : Optional.empty();
    }

    @Override
    public Optional<Title> redirectTarget(String text) {
        return Optional.empty();
    }

    @Override
    public String summaryHtml(String summary, ParseRequest context, boolean samePage) {
        return Escape.html(summary);
    }

    @Override
    public String preload(ParseRequest request) {
        return request.text();
    }

    @Override
    public String anchor(String headingText) {
        return markup.anchors().attribute(headingText);
    }

    /** Comments and literal text only, for as long as nothing is expanded. */
    private static final class PlainText {
        static String strip(String source, Markers markers) {
            StringBuilder out = new StringBuilder(source.length());
            int from = 0;
            for (int open = source.indexOf('<'); open >= 0; open = source.indexOf('<', Math.max(from, open + 1))) {
                if (source.startsWith("<!--", open)) {
                    int close = source.indexOf("-->", open);
                    out.append(source, from, open);
                    from = close < 0 ? source.length() : close + 3;
                } else if (source.startsWith("<nowiki>", open)) {
                    int close = source.indexOf("</nowiki>", open);
                    if (close > 0) {
                        out.append(source, from, open);
                        String literal = source.substring(open + 8, close);
                        out.append(markers.add(Markers.Kind.NOWIKI, literal.replace("<", "&lt;").replace(">", "&gt;")));
                        from = close + 9;
                    }
                }
            }
            return List.of(out.append(source, from, source.length()).toString()).getFirst();
        }
    }
}
