// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.page.MoveOutcome.Left;
import org.explorepedia.core.page.MoveOutcome.Obstacle;
import org.explorepedia.core.page.MoveOutcome.Pair;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Gives pages other titles: with talk page, subpages, redirects, watchers and protections, all or nothing. */
public final class PageMover {

    /** So many subpages move along at most. */
    public static final int MAX_SUBPAGES = 100;

    private static final int MAX_TITLE_BYTES = 255;

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final RateLimiter limiter;
    private final MoveStep step;
    private final Namespaces namespaces;
    private final RedirectTargets redirects;
    private final Clock clock;

    public PageMover(
            UnitOfWork work,
            RightsChecker rights,
            RateLimiter limiter,
            PageNotices notices,
            Namespaces namespaces,
            RedirectTargets redirects,
            Clock clock) {
        this.work = work;
        this.rights = rights;
        this.limiter = limiter;
        this.step = new MoveStep(namespaces, notices.texts(), notices.followUps(), notices.events());
        this.namespaces = namespaces;
        this.redirects = redirects;
        this.clock = clock;
    }

    /** Whether somebody may move a page at all, for the tab and the form. */
    public List<Denial> denials(Viewer viewer, Title from) {
        Instant now = clock.instant();
        return work.read(stores -> mayLeave(stores, viewer, from, now));
    }

    public MoveOutcome move(Viewer viewer, MoveRequest request) {
        Instant now = clock.instant();
        Optional<Denial.RateLimited> tooMany = limiter.count(viewer, RateLimits.MOVE, now);
        if (tooMany.isPresent()) {
            return new MoveOutcome.Denied(List.of(tooMany.get()));
        }
        return work.write(stores -> move(stores, viewer, request, now));
    }

    private MoveOutcome move(Stores stores, Viewer viewer, MoveRequest request, Instant now) {
        Optional<Page> page = stores.pages().find(request.from());
        if (page.isEmpty()) {
            return new MoveOutcome.NoSuchPage(request.from());
        }
        Optional<Obstacle> bad = obstacle(request.from(), request.to());
        if (bad.isPresent()) {
            return new MoveOutcome.Refused(request.to(), bad.get(), false);
        }
        List<Denial> reasons = denials(stores, viewer, request.from(), request.to(), now);
        if (request.subpages()) {
            reasons.addAll(Denials.without(rights, viewer, Right.MOVE_SUBPAGES));
        }
        if (!reasons.isEmpty()) {
            return new MoveOutcome.Denied(reasons);
        }
        boolean taken = stores.pages().find(request.to()).isPresent();
        if (taken && !makeWay(stores, viewer, page.get(), request.to(), request.deleteTarget(), now)) {
            boolean deletable = mayDelete(stores, viewer, request.to(), now);
            return new MoveOutcome.Refused(request.to(), Obstacle.TARGET_EXISTS, deletable);
        }
        boolean leave = request.leaveRedirect() || !viewer.has(Right.SUPPRESS_REDIRECT);
        Pair moved = step.move(
                stores,
                new MoveStep.Order(page.get(), request.to(), viewer.actor(), request.reason(), leave, taken),
                now);
        List<Pair> others = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Title[] pair : companions(stores, request)) {
            follow(stores, viewer, request, pair[0], pair[1], leave, now, others, left);
        }
        if (request.watch()) {
            viewer.userId()
                    .ifPresent(user -> stores.watches().watch(user, request.to().subjectPage(), Expiry.NEVER));
        }
        return new MoveOutcome.Moved(moved, others, left);
    }

    /** Pages that move along, as pairs of old and new title. */
    private List<Title[]> companions(Stores stores, MoveRequest request) {
        Title from = request.from();
        Title to = request.to();
        List<Title[]> pairs = new ArrayList<>();
        boolean talk = request.talk() && !from.isTalk() && !from.talkPage().equals(from);
        boolean talkTarget = !to.isTalk() && !to.talkPage().equals(to);
        if (talk && talkTarget) {
            pairs.add(new Title[] {from.talkPage(), to.talkPage()});
        }
        if (request.subpages()) {
            addSubpages(stores, from, to, pairs);
            if (talk && talkTarget) {
                addSubpages(stores, from.talkPage(), to.talkPage(), pairs);
            }
        }
        return pairs;
    }

    private void addSubpages(Stores stores, Title from, Title to, List<Title[]> pairs) {
        if (!hasSubpages(from.namespace())) {
            return;
        }
        String prefix = from.dbKey() + "/";
        for (Page page : stores.pages()
                .list(from.namespace(), prefix, Optional.empty(), Slice.Request.first(MAX_SUBPAGES))
                .items()) {
            String rest = page.title().dbKey().substring(from.dbKey().length());
            pairs.add(new Title[] {page.title(), Title.of(to.namespace(), to.dbKey() + rest)});
        }
    }

    private boolean hasSubpages(int namespace) {
        return namespaces.find(namespace).map(Namespace::subpages).orElse(false);
    }

    private void follow(
            Stores stores,
            Viewer viewer,
            MoveRequest request,
            Title from,
            Title to,
            boolean leave,
            Instant now,
            List<Pair> moved,
            List<Left> left) {
        Optional<Page> page = stores.pages().find(from);
        if (page.isEmpty()) {
            return;
        }
        Optional<Obstacle> bad = obstacle(from, to);
        boolean taken = stores.pages().find(to).isPresent();
        if (bad.isPresent()) {
            left.add(new Left(from, to, bad.get()));
        } else if (!denials(stores, viewer, from, to, now).isEmpty()) {
            left.add(new Left(from, to, Obstacle.NOT_ALLOWED));
        } else if (taken && !makeWay(stores, viewer, page.get(), to, false, now)) {
            left.add(new Left(from, to, Obstacle.TARGET_EXISTS));
        } else {
            moved.add(step.move(
                    stores, new MoveStep.Order(page.get(), to, viewer.actor(), request.reason(), leave, taken), now));
        }
    }

    private static Optional<Obstacle> obstacle(Title from, Title to) {
        if (from.equals(to)) {
            return Optional.of(Obstacle.SAME_TITLE);
        }
        if (!movable(from)) {
            return Optional.of(Obstacle.IMMOVABLE);
        }
        if (!movable(to) || to.dbKey().isEmpty()) {
            return Optional.of(Obstacle.BAD_TARGET);
        }
        if ((from.namespace() == Namespace.FILE) != (to.namespace() == Namespace.FILE)) {
            return Optional.of(Obstacle.FILE_NAMESPACE);
        }
        return to.dbKey().getBytes(StandardCharsets.UTF_8).length > MAX_TITLE_BYTES
                ? Optional.of(Obstacle.TOO_LONG)
                : Optional.empty();
    }

    private static boolean movable(Title title) {
        return title.namespace() >= 0
                && !title.isExternal()
                && title.namespace() != Namespace.WALL
                && title.namespace() != Namespace.THREAD;
    }

    private List<Denial> mayLeave(Stores stores, Viewer viewer, Title from, Instant now) {
        List<Denial> reasons = Denials.of(rights.check(viewer, Action.MOVE, PageState.load(stores, from, true, now)));
        boolean rootUserPage =
                from.namespace() == Namespace.USER && from.dbKey().indexOf('/') < 0;
        if (rootUserPage) {
            reasons.addAll(Denials.without(rights, viewer, Right.MOVE_ROOT_USER_PAGES));
        }
        return reasons;
    }

    private List<Denial> denials(Stores stores, Viewer viewer, Title from, Title to, Instant now) {
        List<Denial> reasons = mayLeave(stores, viewer, from, now);
        boolean taken = stores.pages().find(to).isPresent();
        Denials.of(rights.check(viewer, Action.EDIT, PageState.load(stores, to, taken, now))).stream()
                .filter(reason -> !reasons.contains(reason))
                .forEach(reasons::add);
        return reasons;
    }

    /** Frees the new title if it may be: from a redirect that was never anything else and leads to the moving page. */
    private boolean makeWay(Stores stores, Viewer viewer, Page moving, Title to, boolean deleteTarget, Instant now) {
        Optional<Page> inTheWay = stores.pages().find(to);
        if (inTheWay.isEmpty()) {
            return true;
        }
        Page target = inTheWay.get();
        boolean bareRedirect = target.redirect()
                && stores.revisions().count(target.id()) == 1
                && stores.revisions()
                        .text(target.latest())
                        .flatMap(redirects::of)
                        .filter(leadsTo -> leadsTo.withoutFragment().equals(moving.title()))
                        .isPresent();
        if (!bareRedirect && !(deleteTarget && mayDelete(stores, viewer, to, now))) {
            return false;
        }
        stores.links().removeAll(target.id());
        stores.archive().archive(target.id(), now);
        LogBook.write(
                stores,
                new LogBook.Deed(
                        LogTypes.DELETE,
                        "delete_redir",
                        viewer.actor(),
                        to,
                        Optional.of(target.id()),
                        "",
                        Map.of("source", namespaces.prefixedText(moving.title()))),
                now);
        return true;
    }

    private boolean mayDelete(Stores stores, Viewer viewer, Title title, Instant now) {
        return rights.check(viewer, Action.DELETE, PageState.load(stores, title, true, now))
                .isAllowed();
    }
}
