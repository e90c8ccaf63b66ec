// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.NotificationStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Everybody's own list: what is in it, what of it was read, and the numbers on the badge. */
public final class Notifications {

    private final UnitOfWork work;
    private final UnreadBadges badges;
    private final Disclosure disclosure;
    private final WikiEvents events;
    private final Clock clock;

    public Notifications(UnitOfWork work, UnreadBadges badges, Disclosure disclosure, WikiEvents events, Clock clock) {
        this.work = work;
        this.badges = badges;
        this.disclosure = disclosure;
        this.events = events;
        this.clock = clock;
    }

    /** The numbers on the badge; cheap enough to be asked for on every page. */
    public UnreadCounts unread(UserId user) {
        return badges.of(user);
    }

    public Map<UserId, UnreadCounts> unread(Set<UserId> users) {
        return badges.of(users);
    }

    /**
     * Part of the reader's list, newest first. What the reader may no longer see is left out, so that a slice can be
     * shorter than asked for without being the last.
     *
     * @param unreadOnly leaves out what was read
     * @param kinds only these; all if empty
     */
    public Slice<NotificationEntry> list(Viewer viewer, boolean unreadOnly, Set<String> kinds, Slice.Request request) {
        if (viewer.userId().isEmpty()) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        UserId user = viewer.userId().get();
        Set<Long> secret = new HashSet<>();
        Slice<NotificationEntry> found = work.read(stores -> {
            Slice<NotificationEntry> all = stores.notifications().list(user, unreadOnly, kinds, request);
            List<NotificationEntry> shown = shown(stores, viewer, all.items());
            all.items().stream()
                    .filter(entry -> !entry.read() && shown.stream().noneMatch(one -> one.id() == entry.id()))
                    .forEach(entry -> secret.add(entry.id()));
            return new Slice<>(shown, all.next(), all.previous());
        });
        if (!secret.isEmpty()) {
            // The badge must not count what cannot be found.
            mark(user, secret, true);
        }
        return found;
    }

    private List<NotificationEntry> shown(Stores stores, Viewer viewer, List<NotificationEntry> entries) {
        return disclosure.shown(stores, viewer, entries, entry -> entry.latest().event()).stream()
                .map(entry -> entry.knownTo(viewer::knows))
                .toList();
    }

    /** One entry of the reader's list. */
    public Optional<NotificationEntry> entry(Viewer viewer, long id) {
        return viewer.userId()
                .flatMap(user -> work.read(stores -> stores.notifications()
                        .entry(user, id)
                        .flatMap(entry ->
                                shown(stores, viewer, List.of(entry)).stream().findFirst())));
    }

    /** Marks entries as read, or as unread again. Returns how many changed, as all methods here do. */
    public int mark(UserId user, Collection<Long> entries, boolean read) {
        return change(user, store -> store.mark(user, entries, read));
    }

    /** Everything that is there at this moment. */
    public int markAllRead(UserId user) {
        Instant now = clock.instant();
        return change(user, store -> store.readAll(user, now));
    }

    /** The reader opened what these bundles are about, such as {@code thread:42}. Costs nothing if nothing is unread. */
    public int opened(UserId user, Collection<String> bundles) {
        return unread(user).total() == 0 ? 0 : change(user, store -> store.readBundles(user, bundles));
    }

    /** The reader opened a page. Costs nothing if nothing is unread. */
    public int opened(UserId user, Title page) {
        return unread(user).total() == 0 ? 0 : change(user, store -> store.readAbout(user, page.withoutFragment()));
    }

    /** The reader looked at the list, without reading any of it. */
    public int seen(UserId user) {
        return unread(user).unseen() == 0 ? 0 : change(user, store -> store.seeAll(user));
    }

    private int change(UserId user, ToIntFunction<NotificationStore> change) {
        int changed = work.write(stores -> change.applyAsInt(stores.notifications()));
        if (changed > 0) {
            events.publish(new WikiEvent.NotificationsChanged(Set.of(user)));
        }
        return changed;
    }
}
