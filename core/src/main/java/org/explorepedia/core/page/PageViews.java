// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.Rendered;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Reading: finds the page and revision that somebody asks for, follows a redirect once, and renders what they may see. */
public final class PageViews {

    private static final int LOG_LINES = 10;

    private final UnitOfWork work;
    private final RenderService render;
    private final RightsChecker rights;
    private final Clock clock;

    public PageViews(UnitOfWork work, RenderService render, RightsChecker rights, Clock clock) {
        this.work = work;
        this.render = render;
        this.rights = rights;
        this.clock = clock;
    }

    public ViewOutcome view(Viewer viewer, ViewRequest request) {
        Instant now = clock.instant();
        Found found = work.read(stores -> find(stores, viewer, request, now));
        return switch (found) {
            case Found.Over(ViewOutcome outcome) -> outcome;
            case Found.Readable readable -> shown(viewer, request, readable);
        };
    }

    /** What the stores say before anything is rendered. */
    private sealed interface Found {
        record Over(ViewOutcome outcome) implements Found {}

        record Readable(
                Page page,
                Revision revision,
                PageState state,
                Optional<Title> redirectedFrom,
                Optional<Title> redirectTarget,
                Optional<ViewOutcome.OldRevision> old,
                Optional<ViewOutcome.Owner> owner)
                implements Found {}
    }

    private Found find(Stores stores, Viewer viewer, ViewRequest request, Instant now) {
        if (request.revision().isPresent()) {
            return oldRevision(stores, viewer, request, request.revision().getAsLong(), now);
        }
        Title title = request.title();
        Optional<Page> page = find(stores, viewer, title);
        Optional<Title> from = Optional.empty();
        Optional<Title> target =
                page.filter(Page::redirect).flatMap(redirect -> stores.links().redirectTarget(redirect.id()));
        boolean follow = request.followRedirect()
                && target.isPresent()
                && !target.get().isExternal()
                && target.get().namespace() >= 0
                && !target.get().withoutFragment().equals(title);
        if (follow) {
            from = Optional.of(title);
            title = target.get().withoutFragment();
            page = find(stores, viewer, title);
            // A second redirect is shown as what it is, with its target.
            target =
                    page.filter(Page::redirect).flatMap(second -> stores.links().redirectTarget(second.id()));
        }
        PageState state = PageState.load(stores, title, page.isPresent(), now);
        Decision read = rights.check(viewer, Action.READ, state);
        if (read instanceof Decision.Denied(List<Denial> reasons)) {
            return new Found.Over(new ViewOutcome.Denied(reasons));
        }
        Optional<ViewOutcome.Owner> owner = owner(stores, viewer, title, now);
        Optional<Revision> revision =
                page.flatMap(existing -> stores.revisions().find(existing.latest()));
        if (page.isEmpty() || revision.isEmpty()) {
            return new Found.Over(missing(stores, viewer, title, from, state, owner));
        }
        return new Found.Readable(page.get(), revision.get(), state, from, target, Optional.empty(), owner);
    }

    private static Optional<Page> find(Stores stores, Viewer viewer, Title title) {
        return title.namespace() < 0 || !viewer.knowsOwner(title)
                ? Optional.empty()
                : stores.pages().find(title);
    }

    private ViewOutcome missing(
            Stores stores,
            Viewer viewer,
            Title title,
            Optional<Title> from,
            PageState state,
            Optional<ViewOutcome.Owner> owner) {
        List<LogEntry> log = !viewer.knowsOwner(title)
                ? List.of()
                : stores.logs()
                        .list(LogStore.Filter.about(title, "delete", "move"), Slice.Request.first(LOG_LINES))
                        .items();
        return new ViewOutcome.Missing(title, from, log, rights.checkInGeneral(viewer, Action.EDIT, state), owner);
    }

    private Found oldRevision(Stores stores, Viewer viewer, ViewRequest request, long id, Instant now) {
        Optional<Revision> revision =
                id <= 0 ? Optional.empty() : stores.revisions().find(new RevisionId(id));
        Optional<Page> page = revision.flatMap(found -> stores.pages().find(found.page()))
                .filter(found -> viewer.knowsOwner(found.title()));
        if (page.isEmpty()) {
            return new Found.Over(new ViewOutcome.NoSuchRevision(id));
        }
        // The number alone says which page is meant, as in MediaWiki; the title in the address may be an old one.
        Page shown = page.get();
        PageState state = PageState.load(stores, shown.title(), true, now);
        Decision read = rights.check(viewer, Action.READ, state);
        if (read instanceof Decision.Denied(List<Denial> reasons)) {
            return new Found.Over(new ViewOutcome.Denied(reasons));
        }
        Revision found = revision.get();
        if (found.hides(HiddenPart.TEXT)) {
            boolean may = Visibility.mayUnhide(viewer, found.hidden(), HiddenPart.TEXT);
            if (!may || !request.unhide()) {
                return new Found.Over(new ViewOutcome.Hidden(shown, found, may));
            }
        }
        Optional<ViewOutcome.OldRevision> old = found.id().equals(shown.latest())
                ? Optional.empty()
                : Optional.of(new ViewOutcome.OldRevision(
                        stores.revisions().neighbour(found, false),
                        stores.revisions().neighbour(found, true)));
        return new Found.Readable(
                shown,
                found,
                state,
                Optional.empty(),
                shown.redirect() ? stores.links().redirectTarget(shown.id()) : Optional.empty(),
                old,
                owner(stores, viewer, shown.title(), now));
    }

    private ViewOutcome shown(Viewer viewer, ViewRequest request, Found.Readable found) {
        Rendered rendered = render.page(found.page(), found.revision(), request.options());
        return new ViewOutcome.Shown(
                found.page(),
                found.revision(),
                rendered,
                found.redirectedFrom(),
                found.redirectTarget(),
                found.old(),
                rights.checkInGeneral(viewer, Action.EDIT, found.state()),
                found.state().protections(),
                found.owner());
    }

    /** The account that a user page, its talk page or a wall belongs to; also that of a subpage. */
    private static Optional<ViewOutcome.Owner> owner(Stores stores, Viewer viewer, Title title, Instant now) {
        boolean personal = title.namespace() == Namespace.USER
                || title.namespace() == Namespace.USER_TALK
                || title.namespace() == Namespace.WALL;
        if (!personal) {
            return Optional.empty();
        }
        int slash = title.text().indexOf('/');
        String name = slash > 0 ? title.text().substring(0, slash) : title.text();
        boolean address = isAddress(name) || VisitorNames.matches(name);
        Optional<Block> block = stores.restrictions().findBlock(name, now);
        boolean known = Visibility.knowsOf(viewer, block);
        Optional<User> user =
                address || !known ? Optional.empty() : stores.users().find(name);
        return Optional.of(new ViewOutcome.Owner(
                name,
                user,
                address,
                known ? block : Optional.empty(),
                viewer.isRegistered() && viewer.name().equals(name)));
    }

    private static boolean isAddress(String name) {
        try {
            InetAddress.ofLiteral(name);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
