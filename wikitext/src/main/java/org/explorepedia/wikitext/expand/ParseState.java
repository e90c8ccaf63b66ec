// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.text.Buffers;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;
import org.jspecify.annotations.Nullable;

/**
 * Everything that belongs to one parse and dies with it: the request, facts gathered so far, markers, counters. Not safe
 * for several threads.
 */
public final class ParseState {

    private static final Function<Title, Title> THE_TITLE = title -> title;

    private final ParseRequest request;
    private final SiteConfig site;
    private final TitleParser titles;
    private final FactsCollector facts;
    private final Buffers buffers;
    private final Markers markers = new Markers();
    private final Counters counters;
    private final List<Warning> warnings = new ArrayList<>();
    private final EnumSet<Dependency> varies = EnumSet.noneOf(Dependency.class);
    private final Map<Class<?>, Object> notes = new HashMap<>();
    private final Map<Title, Optional<SourceText>> texts = new HashMap<>();
    private final List<Supplier<String>> endings = new ArrayList<>();
    private final @Nullable Recorder recorder;
    private int placeStart = -1;
    private int placeEnd = -1;

    public ParseState(ParseRequest request, SiteConfig site, TitleParser titles) {
        this(request, site, titles, new Buffers(), false);
    }

    /**
     * @param buffers to be used in this parse, left over from earlier ones
     * @param recording whether expansions may be kept for later parses, and those of earlier ones used
     */
    public ParseState(ParseRequest request, SiteConfig site, TitleParser titles, Buffers buffers, boolean recording) {
        this.request = request;
        this.buffers = buffers;
        this.site = site;
        this.titles = titles;
        this.facts = new FactsCollector(site.server());
        this.counters = new Counters(site.limits());
        this.recorder = recording ? new Recorder(this) : null;
    }

    /**
     * The whole request. An expansion that asks for it is not kept for later parses; {@link #title()}, {@link #ofTitle} and
     * {@link #options()} do not have that price.
     */
    public ParseRequest request() {
        cannotBeKept();
        return request;
    }

    /** The request for those who take down themselves what they read of it. */
    ParseRequest ownRequest() {
        return request;
    }

    PageSource ownSource() {
        return request.source();
    }

    /** Says that what is being expanded now may come out otherwise another time, though its arguments are the same. */
    public void cannotBeKept() {
        if (recorder != null) {
            recorder.spoil();
        }
    }

    @Nullable
    Recorder recorderOrNull() {
        return recorder;
    }

    /** What records expansions; only in a parse that does. */
    Recorder recorder() {
        return Objects.requireNonNull(recorder);
    }

    /** Whether a kept expansion was used in a parse that came to a limit, where the order of counting matters. */
    public boolean isInDoubt() {
        return recorder != null && recorder.hits() > 0 && counters.exceeded();
    }

    /** The page that is parsed. */
    public Title title() {
        return ofTitle(THE_TITLE);
    }

    /**
     * Something about the name of the page that is parsed.
     *
     * @param question the same object at each call from the same place
     */
    public <T> T ofTitle(Function<Title, T> question) {
        T answer = question.apply(request.title());
        note(new Step.OfTitle(question), answer);
        return answer;
    }

    /** Whether a title is that of the page that is parsed. */
    public boolean isPage(Title title) {
        boolean same = title.equals(request.title());
        note(new Step.IsPage(title), same);
        return same;
    }

    public ParseRequest.Options options() {
        note(new Step.Options(), request.options());
        return request.options();
    }

    private void note(Step step, Object answer) {
        if (recorder != null) {
            recorder.note(step, answer);
        }
    }

    public SiteConfig site() {
        return site;
    }

    public TitleParser titles() {
        return titles;
    }

    public PageSource source() {
        return recorder != null ? recorder.source() : request.source();
    }

    public FactsCollector facts() {
        cannotBeKept();
        return facts;
    }

    /** Facts for those who take down themselves what they do to them. */
    FactsCollector ownFacts() {
        return facts;
    }

    /** Notes a link to a page that shows nowhere, such as that of {@code #ifexist}. */
    public void link(Title title) {
        note(new Step.Link(title), Step.DONE);
        facts.link(title);
    }

    public Markers markers() {
        cannotBeKept();
        return markers;
    }

    /** Markers for those who take down themselves what they do to them. */
    Markers ownMarkers() {
        return markers;
    }

    /** Buffers for texts inside the page. */
    public Buffers buffers() {
        return buffers;
    }

    public Counters counters() {
        return counters;
    }

    /** Adds a warning; one without a place gets that of the call in the page's own text that is being expanded. */
    public void warn(Warning warning) {
        cannotBeKept();
        warnings.add(
                warning.start() >= 0
                        ? warning
                        : new Warning(warning.messageKey(), warning.arguments(), placeStart, placeEnd));
    }

    /** Notes which construct of the page's own text is being expanded, -1 for none. */
    void place(int start, int end) {
        placeStart = start;
        placeEnd = end;
    }

    int placeStart() {
        return placeStart;
    }

    int placeEnd() {
        return placeEnd;
    }

    public List<Warning> warnings() {
        return warnings;
    }

    /** The time of the parse; asking makes the result depend on it. */
    public Instant now() {
        cannotBeKept();
        varies.add(Dependency.CURRENT_TIME);
        return request.now();
    }

    /**
     * The beginning of the day of the parse in UTC, for texts that show nothing finer. What is being expanded can be used again
     * until the day ends.
     */
    public Instant today() {
        Instant day = request.now().truncatedTo(ChronoUnit.DAYS);
        note(new Step.Today(), day);
        varies.add(Dependency.CURRENT_TIME);
        return day;
    }

    public void dependsOn(Dependency dependency) {
        note(new Step.Varies(dependency), Step.DONE);
        varies.add(dependency);
    }

    public Set<Dependency> varies() {
        return varies;
    }

    /** Registers HTML that is put behind the page's own when all of it was read, such as references without a list. */
    public void atEnd(Supplier<String> html) {
        cannotBeKept();
        endings.add(html);
    }

    /** What stands behind the page, in the order it was registered; asked once by the engine. */
    public String endings() {
        StringBuilder all = new StringBuilder();
        endings.forEach(ending -> all.append(ending.get()));
        return all.toString();
    }

    /** Puts the page in a category that the wiki uses for maintenance, unless the wiki turned that one off. */
    public void trackingCategory(String messageKey) {
        note(new Step.Track(messageKey), Step.DONE);
        InterfaceTexts.find(request.source(), site.language(), messageKey)
                .filter(name -> !name.isBlank() && !name.equals("-"))
                .flatMap(name -> titles.find(name, Namespace.CATEGORY))
                .filter(title -> title.namespace() == Namespace.CATEGORY)
                .ifPresent(title -> facts.category(title.dbKey(), ""));
    }

    /**
     * The text of a page, as it stands. What is being expanded depends on it, and the page is listed with the templates; a text
     * that is asked for twice is fetched once.
     */
    public Optional<SourceText> text(Title title) {
        facts.template(title);
        Optional<SourceText> text = texts.get(title);
        if (text == null) {
            text = request.source().text(title);
            texts.put(title, text);
        }
        if (recorder != null && recorder.isRecording()) {
            // A revision has one text; without one, or for the page itself, nothing tells texts apart.
            if (title.equals(request.title()) || text.isPresent() && text.get().revisionId() <= 0) {
                recorder.spoil();
            }
            recorder.note(new Step.Text(title), Step.Text.answer(text));
        }
        return text;
    }

    /** Notes that what is being expanded depends on a question. */
    public void asked(FrameQuestion question, Object answer) {
        note(new Step.Asked(question), answer);
    }

    /**
     * Works out what an answer is made of. That happens once in each parse that needs it, so nothing of it belongs to the
     * expansion that happens to be the first to ask.
     */
    public <T> T apart(Supplier<T> work) {
        if (recorder == null) {
            return work.get();
        }
        Counters.Use used = counters.use();
        Recording before = recorder.switchTo(null);
        try {
            return work.get();
        } finally {
            recorder.switchTo(before);
            if (before != null) {
                before.leaveOutAll(counters.use().minus(used));
            }
        }
    }

    /**
     * State that only remembers what would come out the same if it were made anew. Other than {@link #note}, using it does not
     * keep expansions from being used again; whatever it hands out must not depend on earlier expansions.
     */
    public <T> T memory(Class<T> type, Function<ParseState, T> maker) {
        Object known = notes.get(type);
        if (known != null) {
            return type.cast(known);
        }
        Recording before = recorder == null ? null : recorder.switchTo(null);
        try {
            T made = maker.apply(this);
            notes.put(type, made);
            return made;
        } finally {
            if (recorder != null) {
                recorder.switchTo(before);
            }
        }
    }

    /** Notes that what is being expanded depends on the kind of a set-aside part and the name of the tag that made it. */
    public void readsMarker(int number) {
        if (recorder != null) {
            recorder.readsMarker(number);
        }
    }

    /** State that an extension keeps during a parse, such as the references seen so far; made at the first call. */
    public <T> T note(Class<T> type, Function<ParseState, T> maker) {
        cannotBeKept();
        Object note = notes.get(type);
        if (note == null) {
            note = maker.apply(this);
            notes.put(type, note);
        }
        return type.cast(note);
    }
}
