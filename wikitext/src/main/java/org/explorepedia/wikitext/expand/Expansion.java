// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** What all frames of one expansion share: templates read so far, limits, warnings. */
final class Expansion {

    /** Redirects of templates that are followed, one behind the other. */
    private static final int MAX_REDIRECTS = 2;

    private final Vocabulary vocabulary;
    private final TemplateCache cache;
    private final ParseState state;
    private final Mode mode;
    private final InnerParser inner;
    private final Map<Title, Fetched> fetched = new HashMap<>();
    private final Map<String, Optional<Title>> templateTitles = new HashMap<>();
    private final Map<Title, PlainText> plainCalls = new HashMap<>();
    private int depth;
    private int deepest;
    private int deepestFrame;

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
     * @param text {@code null} if there is no such page
     */
    record Fetched(Title title, @Nullable TemplateText text) {
        @Nullable
        PpTree tree() {
            return text == null ? null : text.tree();
        }
    }

    /**
     * What came of a template without arguments.
     *
     * @param height how much deeper than its call the expansion went
     * @param frames how many frames deeper
     */
    record PlainText(String text, int height, int frames) {}

    /** How deep an expansion went before another one was measured. */
    record Reach(int deepest, int deepestFrame) {}

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
    Map<Title, PlainText> plainCalls() {
        return plainCalls;
    }

    ExpansionCache cache() {
        return cache.expansions();
    }

    /** Only pages are kept: what is saved or listed keeps its markup. */
    boolean keepsExpansions() {
        return mode == Mode.HTML && cache.expansions().isOn();
    }

    boolean isFetched(Title title) {
        return fetched.containsKey(title);
    }

    void prefetch(Collection<Title> titles) {
        state.ownSource().prefetch(titles);
    }

    Fetched fetch(Title title) {
        Fetched known = fetched.get(title);
        if (known == null) {
            known = load(title);
            fetched.put(title, known);
        }
        Recorder recorder = state.recorderOrNull();
        if (recorder != null && recorder.isRecording()) {
            if (known.text() != null && !known.text().isShared()) {
                recorder.spoil();
            }
            recorder.note(new Step.Fetch(title), Step.Fetch.answer(known));
        }
        return known;
    }

    private Fetched load(Title wanted) {
        state.ownFacts().template(wanted);
        Optional<SourceText> source = text(wanted);
        if (source.isEmpty()) {
            return new Fetched(wanted, null);
        }
        Title title = wanted;
        for (int i = 0; i < MAX_REDIRECTS; i++) {
            Optional<Title> target = vocabulary.redirects().target(source.get().text(), state.titles());
            if (target.isEmpty() || target.get().isExternal()) {
                break;
            }
            title = target.get().withoutFragment();
            state.ownFacts().template(title);
            source = text(title);
            if (source.isEmpty()) {
                return new Fetched(title, null);
            }
        }
        return new Fetched(title, text(title, source.get()));
    }

    private Optional<SourceText> text(Title title) {
        if (mode != Mode.SAVE && isPreviewed(title)) {
            return Optional.of(new SourceText(title, state.ownRequest().text(), 0, "wikitext"));
        }
        Optional<SourceText> text = state.ownSource().text(title);
        if (text.isEmpty() && title.namespace() == Namespace.MEDIAWIKI) {
            String key = title.dbKey();
            String lower = key.isEmpty() ? key : Character.toLowerCase(key.charAt(0)) + key.substring(1);
            return InterfaceTexts.find(state.ownSource(), state.site().language(), lower)
                    .map(message -> new SourceText(title, message, 0, "wikitext"));
        }
        return text;
    }

    /** Whether a title is that of a page whose text is not saved yet. */
    private boolean isPreviewed(Title title) {
        return title.equals(state.ownRequest().title())
                && state.ownRequest().options().preview();
    }

    private TemplateText text(Title title, SourceText source) {
        String clean = Sources.clean(source.text());
        boolean shared = cache.keeps(clean) && !isPreviewed(title);
        TemplateText text = shared ? cache.find(title, source.revisionId()) : null;
        if (text == null || !text.tree().source().equals(clean)) {
            text = new TemplateText(vocabulary.preprocessor().template(clean), shared);
            if (shared) {
                cache.keep(title, source.revisionId(), text);
            }
        }
        return text;
    }

    // Limits

    /** Goes one level deeper; {@code false} if that is too deep. Always to be followed by {@link #leave}. */
    boolean enter() {
        if (++depth > deepest) {
            deepest = depth;
        }
        boolean within = depth <= state.counters().limits().maxExpansionDepth();
        if (!within) {
            state.counters().exceed();
        }
        return within;
    }

    int depth() {
        return depth;
    }

    /** Does something as if it were deeper. */
    <T> T deeper(int more, Supplier<T> what) {
        depth += more;
        try {
            return what.get();
        } finally {
            depth -= more;
        }
    }

    /** Begins to measure how deep the expansion goes from here. */
    Reach measure() {
        Reach before = new Reach(deepest, deepestFrame);
        deepest = depth;
        deepestFrame = 0;
        return before;
    }

    int deepest() {
        return deepest;
    }

    int deepestFrame() {
        return deepestFrame;
    }

    void measured(Reach before) {
        deepest = Math.max(deepest, before.deepest());
        deepestFrame = Math.max(deepestFrame, before.deepestFrame());
    }

    /** Notes that something went deeper which was not expanded here. */
    void reached(int height, int frame) {
        deepest = Math.max(deepest, depth + height);
        deepestFrame = Math.max(deepestFrame, frame);
    }

    void frame(int frame) {
        deepestFrame = Math.max(deepestFrame, frame);
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
        return InterfaceTexts.get(state, key, arguments);
    }
}
