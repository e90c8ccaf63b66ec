// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.SubscriptionStore;

record MemorySubscriptionStore(MemoryState state) implements SubscriptionStore {

    @Override
    public void set(UserId user, String topic, boolean muted, Instant now) {
        state.subscriptions.put(List.of(user, topic), muted);
    }

    @Override
    public boolean followByItself(UserId user, String topic, Instant now) {
        return state.subscriptions.putIfAbsent(List.of(user, topic), false) == null;
    }

    @Override
    public void clear(UserId user, String topic) {
        state.subscriptions.remove(List.of(user, topic));
    }

    @Override
    public Map<String, Boolean> of(UserId user, Collection<String> topics) {
        Map<String, Boolean> chosen = new HashMap<>();
        for (String topic : topics) {
            Boolean muted = state.subscriptions.get(List.<Object>of(user, topic));
            if (muted != null) {
                chosen.put(topic, muted);
            }
        }
        return chosen;
    }

    @Override
    public long followers(String topic) {
        return state.subscriptions.entrySet().stream()
                .filter(entry -> entry.getKey().get(1).equals(topic) && !entry.getValue())
                .count();
    }

    @Override
    public void mute(UserId user, UserId muted, boolean on, Instant now) {
        if (on) {
            state.mutes.add(List.of(user, muted));
        } else {
            state.mutes.remove(List.<Object>of(user, muted));
        }
    }

    @Override
    public Set<UserId> mutedBy(UserId user) {
        return state.mutes.stream()
                .filter(pair -> pair.getFirst().equals(user))
                .map(pair -> (UserId) pair.getLast())
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> followed(UserId user, String prefix, int limit) {
        List<String> topics = new ArrayList<>();
        state.subscriptions.forEach((key, muted) -> {
            String topic = (String) key.get(1);
            if (key.getFirst().equals(user) && !muted && topic.startsWith(prefix)) {
                topics.add(topic);
            }
        });
        Collections.reverse(topics);
        return topics.stream().limit(limit).toList();
    }
}
