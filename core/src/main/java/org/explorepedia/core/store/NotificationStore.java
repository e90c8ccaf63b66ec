// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Title;

/** Notable events, who was told of them, and people's lists. No method's number of statements grows with the people. */
public interface NotificationStore {

    long record(NotableEvent event);

    Optional<RecordedEvent> find(long event);

    /** Whether somebody did something in a bundle before. */
    boolean isRecorded(String bundle, Actor agent);

    /**
     * Takes back what was recorded about some sources, or brings it back. Entries of which nothing is left are neither
     * listed nor counted until something comes back.
     *
     * @return the events that changed
     */
    List<RecordedEvent> retract(Collection<String> sources, boolean retracted);

    /** Accounts whose lists have an entry of these bundles. */
    Set<UserId> listing(Collection<String> bundles);

    /**
     * Who is to be told of an event, in the order of their numbers: without those who muted its agent or its topics.
     *
     * @param after only accounts with a higher number
     */
    List<UserId> candidates(NotableEvent event, Audience audience, long after, int limit);

    /**
     * Tells accounts of an event: notes how, and puts it into their lists. Harmless for those who were told already.
     *
     * @param users in the order of their numbers
     * @param alert whether the entry is an alert
     */
    List<Delivery> deliver(RecordedEvent event, Channels channels, boolean alert, List<UserId> users);

    /** Notes how far an event was told, so that it is not begun again. */
    void reached(long event, long account);

    UnreadCounts unread(UserId user);

    /** The same for several at once; who has nothing unread is missing. */
    Map<UserId, UnreadCounts> unread(Collection<UserId> users);

    /**
     * Somebody's list, newest first.
     *
     * @param unreadOnly leaves out what was read
     * @param kinds only these; all if empty
     */
    Slice<NotificationEntry> list(UserId user, boolean unreadOnly, Set<String> kinds, Slice.Request slice);

    Optional<NotificationEntry> entry(UserId user, long id);

    /** Marks entries; returns how many changed. */
    int mark(UserId user, Collection<Long> entries, boolean read);

    /** Marks the entries of bundles as read; returns how many changed. */
    int readBundles(UserId user, Collection<String> bundles);

    /** Marks all entries about a page as read; returns how many changed. */
    int readAbout(UserId user, Title title);

    /** Marks everything as read that was there at a time; returns how many changed. */
    int readAll(UserId user, Instant until);

    /** Notes that the list was looked at; returns how many changed. */
    int seeAll(UserId user);

    /**
     * What somebody was told of that is to be mailed, oldest first, without what was taken back.
     *
     * @param after only events with a higher number, to continue
     * @param since only what happened at or after this time
     * @param until only what happened before this time
     */
    List<Delivery> deliveries(UserId user, MailChoice mail, Instant since, Instant until, long after, int limit);

    /** How somebody was told of some events, oldest first; also of those that were taken back. */
    List<Delivery> deliveries(UserId user, Collection<Long> events);

    /** Forgets events and entries that are older; returns how many entries went. */
    int prune(Instant before);
}
