// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.RevisionStore.HistoryFilter;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.wikitext.WikitextEngine;

/**
 * {@code prop=revisions}: the latest revision of each page, the revisions that the request names, or the history of one
 * page. What would make an answer too large is left for the next one.
 */
public final class PropRevisions implements QueryPart {

    private static final Set<String> OF_ONE_PAGE =
            Set.of("limit", "startid", "endid", "start", "end", "user", "excludeuser");
    /** Bytes of text after which an answer ends. */
    private static final long MOST_TEXT = 8L * 1024 * 1024;

    private static final int MOST_TEXTS = 50;

    private final UnitOfWork work;
    private final Summaries summaries;
    private final WikitextEngine engine;

    public PropRevisions(UnitOfWork work, Summaries summaries, WikitextEngine engine) {
        this.work = work;
        this.summaries = summaries;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "revisions";
    }

    @Override
    public Group group() {
        return Group.PROP;
    }

    @Override
    public String prefix() {
        return "rv";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.someOf("prop", "ids|timestamp|flags|comment|user", RevisionFacts.PROPERTIES),
                ApiParameter.someOf("slots", "", "main"),
                ApiParameter.limit(10),
                ApiParameter.text("section"),
                ApiParameter.number("startid"),
                ApiParameter.number("endid"),
                ApiParameter.time("start"),
                ApiParameter.time("end"),
                ApiParameter.oneOf("dir", "older", "newer", "older"),
                ApiParameter.of("user", ApiParameter.Kind.USER),
                ApiParameter.of("excludeuser", ApiParameter.Kind.USER),
                ApiParameter.text("tag"),
                ApiParameter.text("continue"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Set<String> wanted = call.several("prop");
        if (wanted.contains("content") && !call.has("slots")) {
            call.warn("Because \"rvslots\" was not specified, a legacy format has been used for the output. This format"
                    + " is deprecated, and in the future the new format will always be used.");
        }
        RevisionFacts facts = new RevisionFacts(call, wanted, call.has("slots"), summaries);
        List<PageSet.Entry> existing = pages.entries().stream()
                .filter(entry -> entry.page().isPresent())
                .toList();
        boolean history =
                OF_ONE_PAGE.stream().anyMatch(call::has) || call.get("dir").equals("newer");
        if (history && (existing.size() > 1 || !pages.revisions().isEmpty())) {
            return QueryPart.failed(
                    "invalidparammix",
                    "Parameters that go through a history, such as \"rvlimit\" and \"rvdir\", may only be used on a"
                            + " single page.");
        }
        return work.read(stores -> history
                ? existing.stream()
                        .findFirst()
                        .map(entry -> history(stores, call, facts, entry))
                        .orElseGet(() -> new Part.OfPages(Map.of(), Map.of()))
                : some(stores, call, facts, existing, pages.revisions()));
    }

    /** The named revisions, or the latest of each page. */
    private Part some(
            Stores stores,
            ApiCall call,
            RevisionFacts facts,
            List<PageSet.Entry> existing,
            Collection<RevisionId> named) {
        Map<PageId, PageSet.Entry> entries = new LinkedHashMap<>();
        existing.forEach(entry -> entries.put(page(entry).id(), entry));
        List<RevisionId> ids = named.isEmpty()
                ? existing.stream().map(entry -> page(entry).latest()).toList()
                : named.stream()
                        .sorted((a, b) -> Long.compare(a.value(), b.value()))
                        .toList();
        Map<RevisionId, Revision> found = stores.revisions().find(ids);
        long from = call.number("continue").orElse(0);
        List<Revision> due = ids.stream()
                .map(found::get)
                .filter(java.util.Objects::nonNull)
                .skip(Math.max(0, from))
                .toList();
        List<Revision> fitting = fitting(facts, due);
        Map<PageSet.Entry, List<Revision>> byEntry = new LinkedHashMap<>();
        fitting.forEach(revision -> Optional.ofNullable(entries.get(revision.page()))
                .ifPresent(entry ->
                        byEntry.computeIfAbsent(entry, _ -> new ArrayList<>()).add(revision)));
        Map<String, Object> next = fitting.size() < due.size()
                ? Map.of("rvcontinue", Long.toString(Math.max(0, from) + fitting.size()))
                : Map.of();
        return new Part.OfPages(members(stores, call, facts, byEntry), next);
    }

    private Part history(Stores stores, ApiCall call, RevisionFacts facts, PageSet.Entry entry) {
        boolean newer = call.get("dir").equals("newer");
        Optional<Instant> first = bound(stores, call, "start", "startid");
        Optional<Instant> last = bound(stores, call, "end", "endid");
        // Times are kept to the second, so what is at the upper bound is before the second after it.
        Optional<Instant> before = (newer ? last : first).map(time -> time.plusSeconds(1));
        HistoryFilter filter = new HistoryFilter(before, newer ? first : last, call.get("tag"));
        int limit = facts.wanted().contains("content") ? Math.min(call.limit(), MOST_TEXTS) : call.limit();
        Slice<Revision> slice = slice(stores, call, page(entry).id(), filter, newer, limit);
        List<Revision> fitting = fitting(facts, ordered(slice, newer));
        if (fitting.size() < slice.items().size()) {
            slice = slice(stores, call, page(entry).id(), filter, newer, fitting.size());
        }
        List<Revision> shown = ordered(slice, newer).stream()
                .filter(revision -> byWanted(call, revision))
                .toList();
        Optional<String> key = newer ? slice.previous() : slice.next();
        Map<PageSet.Entry, List<Revision>> byEntry = shown.isEmpty() ? Map.of() : Map.of(entry, shown);
        return new Part.OfPages(
                members(stores, call, facts, byEntry),
                key.<Map<String, Object>>map(at -> Map.of("rvcontinue", at)).orElse(Map.of()));
    }

    private static Slice<Revision> slice(
            Stores stores, ApiCall call, PageId page, HistoryFilter filter, boolean newer, int limit) {
        return stores.revisions().history(page, filter, new Slice.Request(call.find("continue"), newer, limit));
    }

    private static List<Revision> ordered(Slice<Revision> slice, boolean newer) {
        return newer ? slice.items().reversed() : slice.items();
    }

    private static Optional<Instant> bound(Stores stores, ApiCall call, String time, String id) {
        if (call.has(id)) {
            long number = call.number(id).orElse(0);
            return number > 0
                    ? stores.revisions().find(new RevisionId(number)).map(Revision::timestamp)
                    : Optional.empty();
        }
        return call.time(time);
    }

    private static boolean byWanted(ApiCall call, Revision revision) {
        Viewer viewer = call.visit().viewer();
        Optional<String> by = call.find("user").map(name -> name.replace('_', ' '));
        Optional<String> notBy = call.find("excludeuser").map(name -> name.replace('_', ' '));
        if (by.isEmpty() && notBy.isEmpty()) {
            return true;
        }
        // A line that is there or not would tell who wrote it.
        return Visibility.showsAuthor(viewer, revision.hidden(), revision.author())
                && by.map(revision.author().name()::equals).orElse(true)
                && notBy.map(name -> !name.equals(revision.author().name())).orElse(true);
    }

    /** As many of them as fit into one answer, at least one. */
    private static List<Revision> fitting(RevisionFacts facts, List<Revision> revisions) {
        if (!facts.wanted().contains("content")) {
            return revisions;
        }
        long bytes = 0;
        for (int i = 0; i < revisions.size(); i++) {
            bytes += revisions.get(i).length();
            if (i > 0 && bytes > MOST_TEXT) {
                return revisions.subList(0, i);
            }
        }
        return revisions;
    }

    private Map<PageSet.Entry, Map<String, Object>> members(
            Stores stores, ApiCall call, RevisionFacts facts, Map<PageSet.Entry, List<Revision>> byEntry) {
        Viewer viewer = call.visit().viewer();
        List<RevisionId> readable = byEntry.values().stream()
                .flatMap(List::stream)
                .filter(revision -> Visibility.shows(viewer, revision.hidden(), HiddenPart.TEXT))
                .map(Revision::id)
                .toList();
        Map<RevisionId, String> texts =
                facts.wanted().contains("content") ? stores.revisions().texts(readable) : Map.of();
        Function<Revision, Optional<String>> text =
                revision -> Optional.ofNullable(texts.get(revision.id())).flatMap(whole -> part(call, whole));
        Map<PageSet.Entry, Map<String, Object>> members = new LinkedHashMap<>();
        byEntry.forEach((entry, revisions) -> members.put(
                entry,
                Map.of(
                        "revisions",
                        revisions.stream()
                                .map(revision -> facts.of(revision, page(entry).title(), text.apply(revision)))
                                .toList())));
        return members;
    }

    /** The whole text, or the section that is asked for; empty if there is no such section. */
    private Optional<String> part(ApiCall call, String whole) {
        Optional<String> section = call.find("section");
        if (section.isEmpty()) {
            return Optional.of(whole);
        }
        long index = call.number("section").orElse(-1);
        return index >= 0 && index <= Integer.MAX_VALUE ? engine.section(whole, (int) index) : Optional.empty();
    }

    private static Page page(PageSet.Entry entry) {
        return entry.page().orElseThrow();
    }
}
