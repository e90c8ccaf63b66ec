// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All actions by name. Immutable. */
public final class PageActions {

    private final Map<String, PageAction> byName;
    private final Map<Integer, Map<String, PageAction>> ofNamespaces = new HashMap<>();

    public PageActions(Collection<PageAction> actions) {
        this(actions, Map.of());
    }

    /** @param ofNamespaces actions that stand for those of the same name in some namespaces, or exist only there */
    public PageActions(Collection<PageAction> actions, Map<Integer, ? extends Collection<PageAction>> ofNamespaces) {
        this.byName = byName(actions);
        ofNamespaces.forEach((namespace, special) -> this.ofNamespaces.put(namespace, byName(special)));
    }

    private static Map<String, PageAction> byName(Collection<PageAction> actions) {
        Map<String, PageAction> byName = new HashMap<>();
        for (PageAction action : actions) {
            for (String name : action.names()) {
                if (byName.put(name, action) != null) {
                    throw new IllegalArgumentException("two actions answer " + name);
                }
            }
        }
        return byName;
    }

    /** What a name means for pages of a namespace. */
    public Optional<PageAction> find(int namespace, String name) {
        PageAction special = ofNamespaces.getOrDefault(namespace, Map.of()).get(name);
        return special == null ? find(name) : Optional.of(special);
    }

    public Optional<PageAction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }
}
