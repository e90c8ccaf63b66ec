// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Facts and figures about one page. */
public final class PageInformation {

    /** Fewer watchers are not counted out to everybody: pages that nobody watches invite vandals. */
    public static final long FEW_WATCHERS = 30;

    private static final int REDIRECTS = 500;

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final Clock clock;

    public PageInformation(UnitOfWork work, RightsChecker rights, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param first the first revision
     * @param latest the current one
     * @param watchers empty if they are few and the reader may not know how few
     * @param cascading protections of pages that include this one
     * @param properties such as {@code defaultsort}
     * @param redirectTarget where the page leads if it is a redirect
     * @param redirects pages that lead here, at most 500
     * @param templates titles that the page includes now
     * @param uses how many links, files, external links the page has, by kind
     */
    public record Facts(
            Page page,
            Optional<ShownRevision> first,
            Optional<ShownRevision> latest,
            long revisions,
            OptionalLong watchers,
            List<Protection> protections,
            List<Protection> cascading,
            Map<String, String> properties,
            Optional<Title> redirectTarget,
            List<Page> redirects,
            List<Title> templates,
            List<String> categories,
            Map<LinkKind, Integer> uses) {
        public Facts {
            protections = List.copyOf(protections);
            cascading = List.copyOf(cascading);
            properties = Map.copyOf(properties);
            redirects = List.copyOf(redirects);
            templates = List.copyOf(templates);
            categories = List.copyOf(categories);
            uses = Map.copyOf(uses);
        }
    }

    /** Empty if there is no such page, or the reader may not read it. */
    public Optional<Facts> of(Viewer viewer, Title title) {
        Instant now = clock.instant();
        boolean readable =
                rights.check(viewer, Action.READ, PageState.plain(title, true)).isAllowed();
        return readable
                ? work.read(stores ->
                        stores.pages().find(title.withoutFragment()).map(page -> facts(stores, viewer, page, now)))
                : Optional.empty();
    }

    private static Facts facts(Stores stores, Viewer viewer, Page page, Instant now) {
        Optional<Revision> first = stores.revisions().first(page.id());
        Optional<Revision> latest = stores.revisions().find(page.latest());
        List<ShownRevision> shown =
                PageHistory.shown(stores, viewer, latest.stream().toList());
        long watchers = stores.watches().watchers(page.title().subjectPage());
        boolean countable = watchers >= FEW_WATCHERS || viewer.has(Right.UNWATCHED_PAGES);
        Map<Target, String> templates = stores.links().outgoing(page.id(), LinkKind.TEMPLATE);
        Map<Target, String> categories = stores.links().outgoing(page.id(), LinkKind.CATEGORY);
        Map<LinkKind, Integer> uses = Map.of(
                LinkKind.PAGE, size(stores, page, LinkKind.PAGE),
                LinkKind.FILE, size(stores, page, LinkKind.FILE),
                LinkKind.EXTERNAL, size(stores, page, LinkKind.EXTERNAL),
                LinkKind.TEMPLATE, templates.size(),
                LinkKind.CATEGORY, categories.size());
        return new Facts(
                page,
                first.map(revision -> ShownRevision.of(viewer, revision, 0)),
                shown.stream().findFirst(),
                stores.revisions().count(page.id()),
                countable ? OptionalLong.of(watchers) : OptionalLong.empty(),
                stores.restrictions().protections(page.title(), now),
                stores.restrictions().cascading(page.title(), now),
                stores.links().properties(page.id()),
                stores.links().redirectTarget(page.id()),
                stores.links().redirectsTo(page.title(), REDIRECTS),
                templates.keySet().stream()
                        .map(target -> Title.of(target.namespace(), target.key()))
                        .sorted(java.util.Comparator.comparingInt(Title::namespace)
                                .thenComparing(Title::dbKey))
                        .toList(),
                categories.keySet().stream().map(Target::key).sorted().toList(),
                uses);
    }

    private static int size(Stores stores, Page page, LinkKind kind) {
        return stores.links().outgoing(page.id(), kind).size();
    }
}
