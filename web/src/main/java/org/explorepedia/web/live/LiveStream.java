// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;

/**
 * What an open page still has to be told. Holds states and no history: of two badges only the later one is told, so the
 * memory that a slow reader takes is bounded.
 */
final class LiveStream {

    private final String person;
    private final Optional<UserId> user;
    private final Set<PageId> pages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Map<PageId, RevisionId> saved = new LinkedHashMap<>();
    private int unread = -1;
    private int toldUnread = -1;
    private End end = End.NOT_YET;

    /** Why a stream ends. */
    enum End {
        NOT_YET,
        /** The same person opened too many; this was the oldest. */
        DISPLACED,
        CLOSING
    }

    /**
     * What is to be told now; nothing at all if time went by without a change.
     *
     * @param unread empty if it did not change
     */
    record Told(Optional<Integer> unread, List<Saved> saved, End end) {
        Told {
            saved = List.copyOf(saved);
        }
    }

    /** A page that has a new revision. */
    record Saved(PageId page, RevisionId revision) {}

    /** @param person by whom streams are counted: an account or an address */
    LiveStream(String person, Optional<UserId> user, Set<PageId> pages) {
        this.person = person;
        this.user = user;
        this.pages = Set.copyOf(pages);
    }

    String person() {
        return person;
    }

    Optional<UserId> user() {
        return user;
    }

    Set<PageId> pages() {
        return pages;
    }

    void badge(int count) {
        change(() -> unread = count);
    }

    void saved(PageId page, RevisionId revision) {
        change(() -> saved.put(page, revision));
    }

    void end(End why) {
        change(() -> {
            if (end == End.NOT_YET) {
                end = why;
            }
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something to tell, but not longer than this. */
    Told next(long atMostMillis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(atMostMillis);
            while (unread == toldUnread && saved.isEmpty() && end == End.NOT_YET && left > 0) {
                left = something.awaitNanos(left);
            }
            Optional<Integer> badge = unread == toldUnread ? Optional.empty() : Optional.of(unread);
            toldUnread = unread;
            List<Saved> pagesSaved = new ArrayList<>();
            saved.forEach((page, revision) -> pagesSaved.add(new Saved(page, revision)));
            saved.clear();
            return new Told(badge, pagesSaved, end);
        } finally {
            lock.unlock();
        }
    }
}
