// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
