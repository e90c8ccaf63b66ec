// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.Test;

/** What {@link SubscriptionStore} promises. */
public abstract class SubscriptionStoreContract extends StoreContract {

    @Test
    void topicsAreFollowedMutedAndForgotten() {
        UserId user = account("Subscribes");
        subscriptions().set(user, "thread:s1", false, at(1));
        subscriptions().set(user, "thread:s2", true, at(2));
        assertThat(subscriptions().of(user, List.of("thread:s1", "thread:s2", "thread:s3")))
                .isEqualTo(Map.of("thread:s1", false, "thread:s2", true));
        assertThat(subscriptions().followers("thread:s1")).isEqualTo(1);
        assertThat(subscriptions().followers("thread:s2")).isZero();
        subscriptions().set(user, "thread:s1", true, at(3));
        assertThat(subscriptions().of(user, List.of("thread:s1"))).containsEntry("thread:s1", true);
        subscriptions().clear(user, "thread:s1");
        assertThat(subscriptions().of(user, List.of("thread:s1"))).isEmpty();
    }

    @Test
    void followingByItselfRespectsWhatWasChosen() {
        UserId user = account("By itself");
        assertThat(subscriptions().followByItself(user, "thread:b1", NOW)).isTrue();
        assertThat(subscriptions().followByItself(user, "thread:b1", NOW)).isFalse();
        subscriptions().set(user, "thread:b2", true, NOW);
        assertThat(subscriptions().followByItself(user, "thread:b2", NOW)).isFalse();
        assertThat(subscriptions().of(user, List.of("thread:b2"))).containsEntry("thread:b2", true);
    }

    @Test
    void peopleAreMutedAndHeardAgain() {
        UserId user = account("Mutes people");
        UserId loud = account("Is loud");
        subscriptions().mute(user, loud, true, NOW);
        subscriptions().mute(user, loud, true, NOW);
        assertThat(subscriptions().mutedBy(user)).containsExactly(loud);
        assertThat(subscriptions().mutedBy(loud)).isEmpty();
        subscriptions().mute(user, loud, false, NOW);
        assertThat(subscriptions().mutedBy(user)).isEmpty();
    }

    @Test
    void followedTopicsAreListedByKind() {
        UserId user = account("Lists topics");
        subscriptions().set(user, "thread:l1", false, at(1));
        subscriptions().set(user, "thread:l2", false, at(2));
        subscriptions().set(user, "wall:l3", false, at(3));
        subscriptions().set(user, "thread:l4", true, at(4));
        assertThat(subscriptions().followed(user, "thread:", 10)).containsExactly("thread:l2", "thread:l1");
        assertThat(subscriptions().followed(user, "", 1)).containsExactly("wall:l3");
    }
}
