// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.util.Map;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.right.RateLimits;

/**
 * A kind of notification: what distinguishes it from others in rules, texts and choices. A new one is a class, a line where
 * the program is put together, and its texts: {@code notification.ID} for one event by one person; if it
 * {@link #bundles}, also {@code notification.ID.two} and {@code notification.ID.many}; and {@code notification.kind.ID},
 * its name among the preferences. The texts are given {agent}, {second}, {count}, {others}, {page} and {subject}.
 */
public interface NotificationKind {

    /** Names it in the store and in the names of texts; where MediaWiki has the kind too it is its name there. */
    String id();

    Section section();

    /** How people hear of it if they choose nothing else; kinds with the same stem are chosen together. */
    default Channels channels() {
        return new Channels(id(), true, false, MailChoice.NEVER);
    }

    /** Who is to hear of an event of this kind. */
    default Audience audience(NotableEvent event) {
        return Audience.of(event);
    }

    /** Whether several events of it can make one entry. */
    default boolean bundles() {
        return false;
    }

    /** What its entry opens. */
    default Opens opens() {
        return Opens.PAGE;
    }

    /** How often one person can cause it, by kind of person as in {@link RateLimits}; what is more is told to nobody. */
    default Map<String, RateLimits.Limit> limits() {
        return Map.of();
    }

    /** The two parts of the badge. */
    enum Section {
        /** Concerns the reader directly: somebody wants an answer, or something was done to their work. */
        ALERT,
        /** Good to know. */
        NOTICE
    }

    /** Where an entry leads. */
    enum Opens {
        /** To the page, at the fragment if there is one. */
        PAGE,
        /** To what the revision changed. */
        CHANGE
    }
}
