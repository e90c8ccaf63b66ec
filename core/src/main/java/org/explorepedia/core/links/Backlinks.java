// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What links here. */
public final class Backlinks {

    /** At most so many links through one redirect are listed with it. */
    public static final int THROUGH_REDIRECT = 100;

    private final UnitOfWork work;

    public Backlinks(UnitOfWork work) {
        this.work = work;
    }

    /** How a page uses another one. */
    public enum Use {
        LINK,
        TRANSCLUSION,
        FILE;

        private LinkKind kind() {
            return switch (this) {
                case LINK -> LinkKind.PAGE;
                case TRANSCLUSION -> LinkKind.TEMPLATE;
                case FILE -> LinkKind.FILE;
            };
        }
    }

    /**
     * A page that uses the one asked for.
     *
     * @param redirect whether it is a redirect that leads there, and not a page that merely mentions it
     * @param through for such a redirect, pages that use it in turn
     * @param moreThrough whether there are further ones
     */
    public record Backlink(Page page, boolean redirect, List<Page> through, boolean moreThrough) {
        public Backlink {
            through = List.copyOf(through);
        }
    }

    /** Pages that use a title in one way, by page number. */
    public Slice<Backlink> list(Title title, Use use, Slice.Request request) {
        return work.read(stores -> {
            Slice<Page> pages = stores.links().incoming(LinkTargets.of(title), use.kind(), request);
            List<Backlink> lines = new ArrayList<>();
            for (Page page : pages.items()) {
                lines.add(
                        page.redirect() && leadsTo(stores, page, title)
                                ? through(stores, page, use)
                                : new Backlink(page, false, List.of(), false));
            }
            return new Slice<>(lines, pages.next(), pages.previous());
        });
    }

    private static boolean leadsTo(Stores stores, Page redirect, Title title) {
        return stores.links()
                .redirectTarget(redirect.id())
                .filter(target -> target.withoutFragment().equals(title.withoutFragment()))
                .isPresent();
    }

    private static Backlink through(Stores stores, Page redirect, Use use) {
        // A file's redirect is used as a file; everything else may be linked to or transcluded alike.
        LinkKind kind = use == Use.FILE && redirect.title().namespace() != Namespace.FILE ? LinkKind.PAGE : use.kind();
        Slice<Page> pages =
                stores.links().incoming(LinkTargets.of(redirect.title()), kind, Slice.Request.first(THROUGH_REDIRECT));
        return new Backlink(redirect, true, pages.items(), pages.next().isPresent());
    }

    /** Redirects that lead to a title. */
    public List<Page> redirects(Title title, int limit) {
        return work.read(stores -> stores.links().redirectsTo(title.withoutFragment(), limit));
    }

    /** Titles that pages link to and that do not exist, most wanted first. */
    public List<LinkStore.Wanted> wanted(LinkKind kind, int limit, int offset) {
        return work.read(stores -> stores.links().wanted(kind, limit, offset));
    }

    /** Articles to which nothing links. */
    public Slice<Page> orphaned(Slice.Request request) {
        return work.read(stores -> stores.links().orphaned(request));
    }

    /** Templates and modules that a page uses now, directly or not, by title. */
    public List<Title> templatesUsedBy(Page page) {
        return work.read(stores -> stores.links().outgoing(page.id(), LinkKind.TEMPLATE).keySet().stream()
                .map(target -> Title.of(target.namespace(), target.key()))
                .sorted(java.util.Comparator.comparingInt(Title::namespace).thenComparing(Title::dbKey))
                .toList());
    }
}
