// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;
import org.explorepedia.wikitext.title.TitleResult;

/**
 * The pages that a request names by titles, numbers or revisions.
 *
 * @param entries those pages, each once, and what is no page
 * @param members of {@code query} that say how names led to them, such as {@code normalized} and {@code redirects}
 * @param revisions that the request names; empty if it names pages
 */
public record PageSet(List<Entry> entries, Map<String, Object> members, Set<RevisionId> revisions) {

    static final PageSet NONE = new PageSet(List.of(), Map.of(), Set.of());

    static final List<ApiParameter> PARAMETERS = List.of(
            ApiParameter.list("titles", ApiParameter.Kind.STRING),
            ApiParameter.list("pageids", ApiParameter.Kind.INTEGER),
            ApiParameter.list("revids", ApiParameter.Kind.INTEGER),
            ApiParameter.flag("redirects"),
            ApiParameter.flag("converttitles"),
            ApiParameter.flag("indexpageids"),
            ApiParameter.flag("iwurl"));

    public PageSet {
        entries = List.copyOf(entries);
        revisions = Set.copyOf(revisions);
    }

    /**
     * One of them.
     *
     * @param number of the page, below zero for what is none
     * @param head what every answer says of it: number, namespace, title, or why it is no page
     * @param title empty for numbers of nothing and for what is no title
     * @param page empty if there is no such page
     */
    public record Entry(long number, Map<String, Object> head, Optional<Title> title, Optional<Page> page) {}

    boolean isEmpty() {
        return entries.isEmpty() && members.isEmpty();
    }

    static PageSet of(ApiCall call, UnitOfWork work, TitleParser titles, Namespaces namespaces) {
        if (!call.has("titles") && !call.has("pageids") && !call.has("revids")) {
            return NONE;
        }
        return work.read(stores -> new Maker(call, stores, titles, namespaces).make());
    }

    /** Finds the pages inside of one transaction. */
    private static final class Maker {

        private final ApiCall call;
        private final Viewer viewer;
        private final Stores stores;
        private final TitleParser titles;
        private final Namespaces namespaces;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Object> members = new LinkedHashMap<>();

        Maker(ApiCall call, Stores stores, TitleParser titles, Namespaces namespaces) {
            this.call = call;
            this.viewer = call.visit().viewer();
            this.stores = stores;
            this.titles = titles;
            this.namespaces = namespaces;
        }

        PageSet make() {
            if (call.has("revids")) {
                return ofRevisions();
            }
            if (call.has("pageids")) {
                for (String id : call.listed("pageids")) {
                    number(id)
                            .flatMap(number -> stores.pages().find(new PageId(number)))
                            .filter(page -> viewer.knowsOwner(page.title()))
                            .ifPresentOrElse(this::add, () -> addMissingId(id.strip()));
                }
            } else {
                ofTitles();
            }
            return new PageSet(entries, members, Set.of());
        }

        private PageSet ofRevisions() {
            Set<RevisionId> wanted = new LinkedHashSet<>();
            Map<String, Object> bad = new LinkedHashMap<>();
            call.listed("revids")
                    .forEach(id -> number(id)
                            .ifPresentOrElse(
                                    number -> wanted.add(new RevisionId(number)), () -> bad.put(id, missing(id))));
            Map<RevisionId, Revision> found = stores.revisions().find(wanted);
            Map<PageId, Page> pages = new LinkedHashMap<>();
            for (RevisionId id : wanted) {
                Optional<Page> page = Optional.ofNullable(found.get(id))
                        .flatMap(revision -> pages.containsKey(revision.page())
                                ? Optional.of(pages.get(revision.page()))
                                : stores.pages().find(revision.page()).filter(one -> viewer.knowsOwner(one.title())));
                page.ifPresentOrElse(
                        one -> pages.put(one.id(), one), () -> bad.put(id.toString(), missing(id.toString())));
            }
            if (!bad.isEmpty()) {
                members.put("badrevids", bad);
            }
            pages.values().forEach(this::add);
            return new PageSet(entries, members, found.keySet());
        }

        private static Map<String, Object> missing(String revision) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("revid", Long.parseLong(revision.strip()));
            facts.put("missing", true);
            return facts;
        }

        /** A number that something can have; empty for those below one. */
        private static Optional<Long> number(String id) {
            return Optional.of(Long.parseLong(id.strip())).filter(number -> number > 0);
        }

        private void ofTitles() {
            Set<Title> wanted = new LinkedHashSet<>();
            List<Map<String, Object>> normalized = new ArrayList<>();
            List<Map<String, Object>> elsewhere = new ArrayList<>();
            for (String written : call.listed("titles")) {
                switch (titles.parse(written, 0)) {
                    case TitleResult.Valid(Title title)
                    when title.isExternal() -> elsewhere.add(Map.of("title", written, "iw", title.interwiki()));
                    case TitleResult.Valid(Title title)
                    when title.dbKey().isEmpty() -> addInvalid(written, "The requested page title is empty.");
                    case TitleResult.Valid(Title title) -> {
                        String canonical = namespaces.prefixedText(title.withoutFragment());
                        if (!canonical.equals(written)) {
                            normalized.add(fromTo(written, canonical));
                        }
                        wanted.add(title.withoutFragment());
                    }
                    case TitleResult.Invalid _ ->
                        addInvalid(written, "The requested page title is not one that pages can have.");
                }
            }
            if (!normalized.isEmpty()) {
                members.put("normalized", normalized);
            }
            if (!elsewhere.isEmpty()) {
                members.put("interwiki", elsewhere);
            }
            Map<Title, Page> pages = new LinkedHashMap<>(stores.pages().find(wanted));
            add(call.has("redirects") ? followed(wanted, pages) : wanted, pages);
        }

        private Map<String, Object> fromTo(String from, String to) {
            Map<String, Object> step = new LinkedHashMap<>();
            if (call.isModern()) {
                step.put("fromencoded", false);
            }
            step.put("from", from);
            step.put("to", to);
            return step;
        }

        /** Puts what redirects lead to in their places; one step, as readers are led. */
        private Set<Title> followed(Collection<Title> wanted, Map<Title, Page> pages) {
            Set<Title> shown = new LinkedHashSet<>();
            List<Map<String, Object>> steps = new ArrayList<>();
            for (Title title : wanted) {
                Optional<Title> target = Optional.ofNullable(pages.get(title))
                        .filter(Page::redirect)
                        .flatMap(page -> stores.links().redirectTarget(page.id()))
                        .filter(to -> !to.isExternal());
                if (target.isEmpty()) {
                    shown.add(title);
                    continue;
                }
                Map<String, Object> step = new LinkedHashMap<>();
                step.put("from", namespaces.prefixedText(title));
                step.put("to", namespaces.prefixedText(target.get().withoutFragment()));
                if (target.get().hasFragment()) {
                    step.put("tofragment", target.get().fragment());
                }
                steps.add(step);
                shown.add(target.get().withoutFragment());
            }
            if (!steps.isEmpty()) {
                members.put("redirects", steps);
            }
            Set<Title> unread = new LinkedHashSet<>(shown);
            unread.removeAll(pages.keySet());
            pages.putAll(stores.pages().find(unread));
            return shown;
        }

        private void add(Collection<Title> shown, Map<Title, Page> pages) {
            for (Title title : shown) {
                Page page = pages.get(title);
                if (page != null && viewer.knowsOwner(title)) {
                    add(page);
                } else {
                    addMissing(title);
                }
            }
        }

        private void add(Page page) {
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("pageid", page.id().value());
            head.put("ns", page.title().namespace());
            head.put("title", namespaces.prefixedText(page.title()));
            entries.add(new Entry(page.id().value(), head, Optional.of(page.title()), Optional.of(page)));
        }

        private void addMissing(Title title) {
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("ns", title.namespace());
            head.put("title", namespaces.prefixedText(title));
            head.put(title.namespace() < 0 ? "special" : "missing", true);
            entries.add(new Entry(
                    -1L - entries.size(),
                    head,
                    title.namespace() < 0 ? Optional.empty() : Optional.of(title),
                    Optional.empty()));
        }

        private void addMissingId(String id) {
            Map<String, Object> head = new LinkedHashMap<>();
            long number = Long.parseLong(id);
            head.put("pageid", number);
            head.put("missing", true);
            entries.add(new Entry(number, head, Optional.empty(), Optional.empty()));
        }

        private void addInvalid(String written, String why) {
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("title", written);
            head.put("invalidreason", why);
            head.put("invalid", true);
            entries.add(new Entry(-1L - entries.size(), head, Optional.empty(), Optional.empty()));
        }
    }
}
