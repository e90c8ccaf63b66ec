// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Channels;

/** All kinds of notifications that a wiki knows, in the order in which they are offered among the preferences. */
public final class NotificationKinds {

    private final Map<String, NotificationKind> kinds = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two have the same id */
    public NotificationKinds(List<? extends NotificationKind> all) {
        for (NotificationKind kind : all) {
            if (kinds.put(kind.id(), kind) != null) {
                throw new IllegalArgumentException("two kinds are called " + kind.id());
            }
        }
    }

    /** Empty for one that was known once and whose events are still stored. */
    public Optional<NotificationKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    public List<NotificationKind> all() {
        return List.copyOf(kinds.values());
    }

    /** What is chosen together: stems of preferences, each with its channels, in order. */
    public List<Channels> choices() {
        Map<String, Channels> choices = new LinkedHashMap<>();
        kinds.values().forEach(kind -> choices.putIfAbsent(kind.channels().preference(), kind.channels()));
        return List.copyOf(choices.values());
    }

    /** Ids of the kinds that are chosen together under a stem; empty if there is no such stem. */
    public Set<String> chosenBy(String preference) {
        return kinds.values().stream()
                .filter(kind -> kind.channels().preference().equals(preference))
                .map(NotificationKind::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
