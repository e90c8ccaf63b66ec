// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** Who hears of a topic: {@code thread:42}, {@code wall:USERID}, {@code topic:PAGEID:NAME}. */
public final class Subscriptions {

    private final UnitOfWork work;
    private final Clock clock;

    public Subscriptions(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** What somebody chose for a topic. */
    public enum State {
        NONE,
        FOLLOWED,
        MUTED
    }

    /** Makes somebody hear of a topic from now on. */
    public void follow(UserId user, String topic) {
        set(user, topic, false);
    }

    /** Makes somebody hear nothing more of a topic, not even when it concerns them otherwise. */
    public void mute(UserId user, String topic) {
        set(user, topic, true);
    }

    private void set(UserId user, String topic, boolean muted) {
        work.write(stores -> {
            stores.subscriptions().set(user, topic, muted, clock.instant());
            return topic;
        });
    }

    /** Forgets what somebody chose. */
    public void unfollow(UserId user, String topic) {
        work.write(stores -> {
            stores.subscriptions().clear(user, topic);
            return topic;
        });
    }

    /**
     * Makes somebody follow what they take part in, unless they chose otherwise; called inside the transaction of what they
     * did. True if they follow it now and did not before.
     */
    public boolean followByItself(Stores stores, UserId user, String topic) {
        return stores.subscriptions().followByItself(user, topic, clock.instant());
    }

    public State state(UserId user, String topic) {
        return states(user, java.util.List.of(topic)).getOrDefault(topic, State.NONE);
    }

    /** By topic; topics for which nothing was chosen are missing. */
    public Map<String, State> states(UserId user, Collection<String> topics) {
        return work.read(stores -> stores.subscriptions().of(user, topics)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue() ? State.MUTED : State.FOLLOWED));
    }

    public long followers(String topic) {
        return work.read(stores -> stores.subscriptions().followers(topic));
    }
}
