// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All actions by name. Immutable. */
public final class PageActions {

    private final Map<String, PageAction> byName = new HashMap<>();

    public PageActions(Collection<PageAction> actions) {
        for (PageAction action : actions) {
            for (String name : action.names()) {
                if (byName.put(name, action) != null) {
                    throw new IllegalArgumentException("two actions answer " + name);
                }
            }
        }
    }

    public Optional<PageAction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }
}
