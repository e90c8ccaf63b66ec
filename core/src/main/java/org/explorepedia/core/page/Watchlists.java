// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WatchedPage;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Pages that somebody follows. A page and its talk page are followed together. */
public final class Watchlists {

    /** So many titles are listed at most where the whole list is edited as a text. */
    public static final int MAX_RAW = 10_000;

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final RecentChanges changes;
    private final Clock clock;

    public Watchlists(UnitOfWork work, RightsChecker rights, RecentChanges changes, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** What became of a wish about a watchlist. */
    public sealed interface Outcome {

        /** @param pages how many pages it was about */
        record Done(int pages) implements Outcome {}

        record Denied(List<Denial> reasons) implements Outcome {
            public Denied {
                reasons = List.copyOf(reasons);
            }
        }

        /** Special pages and other wikis cannot be followed. */
        record Unwatchable(Title title) implements Outcome {}
    }

    /** Why somebody has no watchlist; empty if they have one. */
    public List<Denial> denials(Viewer viewer) {
        return viewer.isRegistered() && viewer.has(Right.EDIT_MY_WATCHLIST)
                ? List.of()
                : Denials.without(
                        rights, viewer.isRegistered() ? viewer : withoutRights(viewer), Right.EDIT_MY_WATCHLIST);
    }

    /** Wikis may give everybody the right, but a list needs an account to belong to. */
    private static Viewer withoutRights(Viewer viewer) {
        return new Viewer(
                viewer.user(),
                viewer.address(),
                viewer.groups(),
                Set.of(),
                viewer.blocks(),
                viewer.visitorName(),
                viewer.unknown());
    }

    private static boolean watchable(Title title) {
        return title.namespace() >= 0 && !title.isExternal() && !title.dbKey().isEmpty();
    }

    private static Title subject(Title title) {
        return title.withoutFragment().subjectPage();
    }

    public Outcome watch(Viewer viewer, Title title, Expiry expiry) {
        if (!watchable(title)) {
            return new Outcome.Unwatchable(title);
        }
        return change(viewer, (stores, user) -> {
            stores.watches().watch(user, subject(title), expiry);
            return 1;
        });
    }

    public Outcome unwatch(Viewer viewer, Collection<Title> titles) {
        return change(viewer, (stores, user) -> {
            titles.forEach(title -> stores.watches().unwatch(user, subject(title)));
            return titles.size();
        });
    }

    /** Makes the list hold exactly these titles; those that it held already keep their expiry. */
    public Outcome replace(Viewer viewer, Collection<Title> titles) {
        Instant now = clock.instant();
        return change(viewer, (stores, user) -> {
            Set<Title> wanted = new HashSet<>();
            titles.stream()
                    .filter(Watchlists::watchable)
                    .map(Watchlists::subject)
                    .forEach(wanted::add);
            Set<Title> before = new HashSet<>();
            stores.watches()
                    .list(user, Slice.Request.first(MAX_RAW), now)
                    .items()
                    .forEach(watched -> before.add(watched.title()));
            before.stream()
                    .filter(title -> !wanted.contains(title))
                    .forEach(title -> stores.watches().unwatch(user, title));
            wanted.stream()
                    .filter(title -> !before.contains(title))
                    .forEach(title -> stores.watches().watch(user, title, Expiry.NEVER));
            return wanted.size();
        });
    }

    public Outcome clear(Viewer viewer) {
        return change(viewer, (stores, user) -> {
            stores.watches().clear(user);
            return 0;
        });
    }

    /** Marks everything as looked at. */
    public Outcome markAllSeen(Viewer viewer) {
        return change(viewer, (stores, user) -> {
            stores.watches().markAllSeen(user);
            return 0;
        });
    }

    /** Notes that somebody looked at a page; to be called only if it is marked, since it writes. */
    public void markSeen(UserId user, Title title) {
        work.write(stores -> {
            stores.watches().markSeen(user, subject(title));
            return title;
        });
    }

    private interface Change {
        int apply(Stores stores, UserId user);
    }

    private Outcome change(Viewer viewer, Change change) {
        List<Denial> reasons = denials(viewer);
        Optional<UserId> user = viewer.userId();
        if (!reasons.isEmpty() || user.isEmpty()) {
            return new Outcome.Denied(reasons);
        }
        return new Outcome.Done(work.write(stores -> change.apply(stores, user.get())));
    }

    public boolean isWatched(Viewer viewer, Title title) {
        Instant now = clock.instant();
        return viewer.userId().isPresent()
                && work.<Boolean>read(
                        stores -> stores.watches().isWatched(viewer.userId().get(), subject(title), now));
    }

    /** The pages on somebody's list, by title. */
    public Slice<WatchedPage> list(UserId user, Slice.Request request) {
        return work.read(stores -> stores.watches().list(user, request, clock.instant()));
    }

    public long count(UserId user) {
        return work.read(stores -> stores.watches().count(user));
    }

    /**
     * Recent changes to the pages that somebody follows, newest first.
     *
     * @param filter whose {@code watchedBy} is set here
     */
    public Slice<ChangeLine> changes(Viewer viewer, ChangeStore.Filter filter, Slice.Request request) {
        Optional<UserId> user = viewer.userId();
        if (user.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        Slice<ChangeLine> lines = changes.list(viewer, watchedBy(filter, user.get()), request);
        Map<Title, Optional<Instant>> unseen = unseen(user.get());
        return new Slice<>(
                lines.items().stream().map(line -> marked(line, unseen)).toList(), lines.next(), lines.previous());
    }

    private Map<Title, Optional<Instant>> unseen(UserId user) {
        Map<Title, Optional<Instant>> since = new HashMap<>();
        list(user, Slice.Request.first(MAX_RAW)).items().stream()
                .filter(watched -> watched.unseenSince().isPresent())
                .forEach(watched -> since.put(watched.title(), watched.unseenSince()));
        return since;
    }

    private static ChangeLine marked(ChangeLine line, Map<Title, Optional<Instant>> unseen) {
        boolean isNew = unseen.getOrDefault(subject(line.change().title()), Optional.empty())
                .filter(since -> !line.change().timestamp().isBefore(since))
                .isPresent();
        return new ChangeLine(line.change(), line.actorShown(), line.summaryShown(), line.readable(), isNew);
    }

    private static ChangeStore.Filter watchedBy(ChangeStore.Filter filter, UserId user) {
        return new ChangeStore.Filter(
                filter.since(),
                filter.namespaces(),
                filter.invertNamespaces(),
                filter.kinds(),
                filter.hideMinor(),
                filter.hideBots(),
                filter.hideAnonymous(),
                filter.hideRegistered(),
                filter.hidePatrolled(),
                filter.hideActor(),
                Optional.of(user),
                filter.linkedFrom(),
                filter.tag(),
                filter.latestOnly());
    }
}
