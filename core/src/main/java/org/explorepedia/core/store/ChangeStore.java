// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;

/** Recent changes. */
public interface ChangeStore {

    RecentChange add(RecentChange change);

    /** Newest first. */
    Slice<RecentChange> list(Filter filter, Slice.Request slice);

    /** What somebody did, newest first. */
    Slice<RecentChange> by(String name, Slice.Request slice);

    Optional<RecentChange> findByRevision(RevisionId revision);

    void setPatrolled(long id);

    /** Removes changes older than a time. */
    int prune(Instant before);

    /**
     * What to show.
     *
     * @param since not older than this, empty for all
     * @param namespaces empty for all
     * @param watchedBy only pages on this account's watchlist
     * @param linkedFrom only pages that this page links to
     * @param tag empty for all
     * @param latestOnly one line a page, its newest
     */
    record Filter(
            Optional<Instant> since,
            Set<Integer> namespaces,
            boolean invertNamespaces,
            Set<RecentChange.Kind> kinds,
            boolean hideMinor,
            boolean hideBots,
            boolean hideAnonymous,
            boolean hideRegistered,
            boolean hidePatrolled,
            Optional<Actor> hideActor,
            Optional<UserId> watchedBy,
            Optional<PageId> linkedFrom,
            String tag,
            boolean latestOnly) {

        public static final Filter ALL = new Filter(
                Optional.empty(),
                Set.of(),
                false,
                Set.of(),
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                false);
    }
}
