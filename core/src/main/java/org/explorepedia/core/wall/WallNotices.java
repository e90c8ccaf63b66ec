// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.Stores;

/**
 * Who follows walls and threads, and what they are told. All methods but {@link #opened} and {@link #mentions} are called inside the transaction
 * of what happened.
 */
public interface WallNotices {

    /** Key of the topic of a thread, which is also that of the bundle of its notifications. */
    static String topic(WallThread thread) {
        return "thread:" + thread.id();
    }

    /** Key of the topic of a whole wall. */
    static String topic(UserId wall) {
        return "wall:" + wall;
    }

    /**
     * Whom a message names. Takes as long as rendering it, so it is asked before the transaction.
     *
     * @param before the message as it was; empty for a new one
     */
    Mentions.Found mentions(User owner, String before, String after);

    /**
     * A message was written.
     *
     * @param thread as it is with the message
     * @param number of the message; 1 for a new thread
     * @param rootAuthor who began the thread
     * @param mentions whom it names
     */
    void posted(
            Stores stores,
            User owner,
            WallThread thread,
            int number,
            Actor author,
            Actor rootAuthor,
            Mentions.Found mentions);

    /** A message was changed. */
    void edited(
            Stores stores,
            User owner,
            WallThread thread,
            int number,
            Actor editor,
            Instant at,
            Mentions.Found mentions);

    /** Messages were taken away; with number 1 the whole thread. */
    void removed(Stores stores, WallThread thread, int number);

    /** What was taken away is there again. */
    void restored(Stores stores, WallThread thread, int number);

    /** What somebody chose for topics; those for which nothing was chosen are missing. */
    Map<String, Choice> choices(Stores stores, UserId user, Collection<String> topics);

    void choose(Stores stores, UserId user, String topic, Choice choice);

    /** Somebody looked at these threads. */
    void opened(UserId user, Set<String> topics);

    /** What somebody wants to hear of a topic. */
    enum Choice {
        NOTHING_CHOSEN,
        FOLLOW,
        MUTE
    }
}
