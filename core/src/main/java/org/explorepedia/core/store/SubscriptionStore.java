// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.model.UserId;

/** Who follows or mutes topics, and who mutes whom. */
public interface SubscriptionStore {

    /** Makes somebody follow a topic, or mute it. */
    void set(UserId user, String topic, boolean muted, Instant now);

    /** Makes somebody follow a topic unless they chose something before; false if they had. */
    boolean followByItself(UserId user, String topic, Instant now);

    void clear(UserId user, String topic);

    /** What somebody chose for topics: true for muted, false for followed; others are missing. */
    Map<String, Boolean> of(UserId user, Collection<String> topics);

    long followers(String topic);

    /** Mutes somebody's doings, or hears of them again. */
    void mute(UserId user, UserId muted, boolean on, Instant now);

    Set<UserId> mutedBy(UserId user);

    /** Topics that somebody follows, the newest first. */
    List<String> followed(UserId user, String prefix, int limit);
}
