// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** Recent changes as a reader may see them, and marking them as looked at. */
public final class RecentChanges {

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final UserNames names;
    private final Clock clock;

    public RecentChanges(UnitOfWork work, RightsChecker rights, UserNames names, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.names = names;
        this.clock = clock;
    }

    /** Newest first. */
    public Slice<ChangeLine> list(Viewer viewer, ChangeStore.Filter filter, Slice.Request request) {
        return work.read(stores -> {
            Slice<RecentChange> changes = stores.changes().list(filter, request);
            return new Slice<>(
                    lines(stores, viewer, changes.items(), filter.hideActor().isPresent()),
                    changes.next(),
                    changes.previous());
        });
    }

    /**
     * What somebody did.
     *
     * @param name in its canonical form
     * @param user the account; empty for visitors, for imported names, and for names that nobody has
     * @param visitor whether the name is one of those that people without account have
     * @param changes newest first
     */
    public record Doings(String name, Optional<User> user, boolean visitor, Slice<ChangeLine> changes) {}

    /** @param typed name as somebody typed it */
    public Doings by(Viewer viewer, String typed, Slice.Request request) {
        String name = names.canonical(typed).orElse(typed.strip());
        boolean visitor = VisitorNames.matches(name) || UserNames.isAddress(name);
        if (!viewer.knows(name)) {
            return new Doings(
                    name, Optional.empty(), false, new Slice<>(List.of(), Optional.empty(), Optional.empty()));
        }
        return work.read(stores -> {
            Slice<RecentChange> changes = stores.changes().by(name, request);
            return new Doings(
                    name,
                    stores.users().find(name),
                    visitor,
                    new Slice<>(lines(stores, viewer, changes.items(), true), changes.next(), changes.previous()));
        });
    }

    private static List<ChangeLine> lines(
            Stores stores, Viewer viewer, List<RecentChange> changes, boolean actorKnown) {
        Set<RevisionId> ids = new HashSet<>();
        changes.forEach(change -> change.revision().ifPresent(ids::add));
        Map<RevisionId, Revision> revisions =
                ids.isEmpty() ? Map.of() : stores.revisions().find(ids);
        List<ChangeLine> lines = new ArrayList<>();
        for (RecentChange change : changes) {
            if (!viewer.knowsOwner(change.title())) {
                continue;
            }
            // Revisions are hidden after their line was written, so the revision knows best.
            Set<HiddenPart> hidden = change.revision()
                    .flatMap(id -> Optional.ofNullable(revisions.get(id)))
                    .map(Revision::hidden)
                    .orElse(change.hidden());
            ChangeLine line = ChangeLine.of(viewer, change, hidden, false);
            if (line.actorShown() || !actorKnown) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The line of a revision, for the mark that somebody looked at it. */
    public Optional<ChangeLine> find(Viewer viewer, RevisionId revision) {
        return work.read(stores -> stores.changes()
                .findByRevision(revision)
                .flatMap(change ->
                        lines(stores, viewer, List.of(change), false).stream().findFirst()));
    }

    /** What became of a wish to mark a change as looked at. */
    public sealed interface PatrolOutcome {

        record Patrolled(RecentChange change) implements PatrolOutcome {}

        record NoSuchChange() implements PatrolOutcome {}

        /** Nobody vouches for themselves. */
        record OwnChange() implements PatrolOutcome {}

        record Denied(List<Denial> reasons) implements PatrolOutcome {
            public Denied {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public PatrolOutcome patrol(Viewer viewer, RevisionId revision) {
        List<Denial> reasons = Denials.of(rights.check(viewer, Action.PATROL));
        if (!reasons.isEmpty()) {
            return new PatrolOutcome.Denied(reasons);
        }
        return work.write(stores -> {
            Optional<RecentChange> change = stores.changes().findByRevision(revision);
            if (change.isEmpty()) {
                return new PatrolOutcome.NoSuchChange();
            }
            if (change.get().actor().equals(viewer.actor())) {
                return new PatrolOutcome.OwnChange();
            }
            stores.changes().setPatrolled(change.get().id());
            return new PatrolOutcome.Patrolled(change.get());
        });
    }

    /** Forgets what is older than this; the histories keep it. Returns how many lines went. */
    public int prune(Duration age) {
        Instant before = clock.instant().minus(age);
        return work.write(stores -> stores.changes().prune(before));
    }
}
