// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** What all frames of one expansion share: templates read so far, limits, warnings. */
final class Expansion {

    private final Vocabulary vocabulary;
    private final TemplateCache cache;
    private final ParseState state;
    private final Mode mode;
    private final InnerParser inner;
    private final Map<Title, Fetched> fetched = new HashMap<>();
    private final Map<String, Optional<Title>> templateTitles = new HashMap<>();
    private final Map<Title, String> plainCalls = new HashMap<>();
    private int depth;

    Expansion(Vocabulary vocabulary, TemplateCache cache, ParseState state, Mode mode, InnerParser inner) {
        this.vocabulary = vocabulary;
        this.cache = cache;
        this.state = state;
        this.mode = mode;
        this.inner = inner;
    }

    /**
     * A page fetched for transclusion, redirects followed.
     *
     * @param title where the text was found in the end
     * @param tree {@code null} if there is no such page
     */
    record Fetched(Title title, @Nullable PpTree tree) {}

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ParseState state() {
        return state;
    }

    Mode mode() {
        return mode;
    }

    InnerParser inner() {
        return inner;
    }

    /** The page that a name between braces means, if it is not relative to this page; each name is read once. */
    @Nullable
    Title templateTitle(String name) {
        Optional<Title> title = templateTitles.get(name);
        if (title == null) {
            title = state.titles()
                    .find(name, Namespace.TEMPLATE)
                    .filter(t -> !t.dbKey().isEmpty());
            templateTitles.put(name, title);
        }
        return title.orElse(null);
    }

    /** Expansions of templates that were called without arguments. */
    Map<Title, String> plainCalls() {
        return plainCalls;
    }

    Fetched fetch(Title title) {
        Fetched known = fetched.get(title);
        if (known == null) {
            known = load(title);
            fetched.put(title, known);
        }
        return known;
    }

    private Fetched load(Title wanted) {
        state.facts().template(wanted);
        Optional<SourceText> source = text(wanted);
        if (source.isEmpty()) {
            return new Fetched(wanted, null);
        }
        Optional<Title> target = vocabulary.redirects().target(source.get().text(), state.titles());
        if (target.isEmpty() || target.get().isExternal()) {
            return new Fetched(wanted, tree(wanted, source.get()));
        }
        Title title = target.get().withoutFragment();
        state.facts().template(title);
        Optional<SourceText> redirected = text(title);
        return new Fetched(title, redirected.isEmpty() ? null : tree(title, redirected.get()));
    }

    private Optional<SourceText> text(Title title) {
        if (title.equals(state.request().title())
                && mode != Mode.SAVE
                && state.request().options().preview()) {
            return Optional.of(new SourceText(title, state.request().text(), 0, "wikitext"));
        }
        Optional<SourceText> text = state.source().text(title);
        if (text.isEmpty() && title.namespace() == Namespace.MEDIAWIKI) {
            String key = title.dbKey();
            String lower = key.isEmpty() ? key : Character.toLowerCase(key.charAt(0)) + key.substring(1);
            return InterfaceTexts.find(state.source(), lower)
                    .map(message -> new SourceText(title, message, 0, "wikitext"));
        }
        return text;
    }

    private PpTree tree(Title title, SourceText source) {
        long revision = source.revisionId();
        PpTree tree = revision > 0 ? cache.find(title, revision) : null;
        if (tree == null || tree.source().length() != source.text().length()) {
            tree = vocabulary.preprocessor().template(Sources.clean(source.text()));
            if (revision > 0) {
                cache.keep(title, revision, tree);
            }
        }
        return tree;
    }

    // Limits

    /** Goes one level deeper; {@code false} if that is too deep. Always to be followed by {@link #leave}. */
    boolean enter() {
        return ++depth <= state.counters().limits().maxExpansionDepth();
    }

    void leave() {
        depth--;
    }

    /** Notes that a limit was reached: a warning and a category for the page. */
    void limitReached(String limit) {
        state.warn(new Warning("parser.limit." + limit, List.of(), -1, -1));
        track(limit + "-category");
    }

    /** Puts the page into a category for those who look after the wiki, if the wiki has a name for it. */
    void track(String key) {
        state.trackingCategory(key);
    }

    /** A text of the engine that shows in pages, from the wiki or in our own words. */
    String message(String key, String... arguments) {
        return InterfaceTexts.get(state.source(), key, arguments);
    }
}
