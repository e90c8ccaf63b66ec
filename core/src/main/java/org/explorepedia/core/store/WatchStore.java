// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WatchedPage;
import org.explorepedia.wikitext.title.Title;

/** Watchlists. Titles are those of subject pages; talk pages are watched with them. */
public interface WatchStore {

    void watch(UserId user, Title title, Expiry expiry);

    void unwatch(UserId user, Title title);

    boolean isWatched(UserId user, Title title, Instant now);

    Set<Title> watched(UserId user, Collection<Title> titles, Instant now);

    Slice<WatchedPage> list(UserId user, Slice.Request slice, Instant now);

    long count(UserId user);

    long watchers(Title title);

    /** Accounts that watch a title. */
    List<UserId> watchersOf(Title title, Instant now);

    /** Marks a page as changed for those who had seen it; returns who they are, so that they can be told once. */
    List<UserId> markChanged(Title title, Optional<UserId> except, Instant now);

    void markSeen(UserId user, Title title);

    void markAllSeen(UserId user);

    /** Follows a page to its new title for all who watch it. */
    void move(Title from, Title to);

    void clear(UserId user);
}
