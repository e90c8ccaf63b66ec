// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.text.Buffers;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.TitleParser;

/**
 * Everything that belongs to one parse and dies with it: the request, facts gathered so far, markers, counters. Not safe
 * for several threads.
 */
public final class ParseState {

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
    private final List<Supplier<String>> endings = new ArrayList<>();
    private int placeStart = -1;
    private int placeEnd = -1;

    public ParseState(ParseRequest request, SiteConfig site, TitleParser titles) {
        this(request, site, titles, new Buffers());
    }

    /** @param buffers to be used in this parse, left over from earlier ones */
    public ParseState(ParseRequest request, SiteConfig site, TitleParser titles, Buffers buffers) {
        this.request = request;
        this.buffers = buffers;
        this.site = site;
        this.titles = titles;
        this.facts = new FactsCollector(site.server());
        this.counters = new Counters(site.limits());
    }

    public ParseRequest request() {
        return request;
    }

    public SiteConfig site() {
        return site;
    }

    public TitleParser titles() {
        return titles;
    }

    public PageSource source() {
        return request.source();
    }

    public FactsCollector facts() {
        return facts;
    }

    public Markers markers() {
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
        varies.add(Dependency.CURRENT_TIME);
        return request.now();
    }

    public void dependsOn(Dependency dependency) {
        varies.add(dependency);
    }

    public Set<Dependency> varies() {
        return varies;
    }

    /** Registers HTML that is put behind the page's own when all of it was read, such as references without a list. */
    public void atEnd(Supplier<String> html) {
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
        InterfaceTexts.find(source(), messageKey)
                .filter(name -> !name.isBlank() && !name.equals("-"))
                .flatMap(name -> titles.find(name, Namespace.CATEGORY))
                .filter(title -> title.namespace() == Namespace.CATEGORY)
                .ifPresent(title -> facts.category(title.dbKey(), ""));
    }

    /** State that an extension keeps during a parse, such as the references seen so far; made at the first call. */
    public <T> T note(Class<T> type, Function<ParseState, T> maker) {
        Object note = notes.get(type);
        if (note == null) {
            note = maker.apply(this);
            notes.put(type, note);
        }
        return type.cast(note);
    }
}
