// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All namespaces of a wiki, found by number or by any of their names without regard to case. Immutable. */
public final class Namespaces {

    private static final int FIRST = -2;
    private static final int LAST = 15;

    /** In order of numbers, for lists; single ones are found in {@link #lookup}. */
    private final Map<Integer, Namespace> byId = new TreeMap<>();

    private final Map<Integer, Optional<Namespace>> lookup = new HashMap<>();

    /** The numbers that every wiki has, by number and from {@link #FIRST} on, since each link asks for one of them. */
    private final List<Optional<Namespace>> usual = new ArrayList<>();

    private final Map<String, Namespace> byName = new HashMap<>();
    private final Map<String, Optional<Namespace>> asWritten = new HashMap<>();

    public Namespaces(Collection<Namespace> namespaces) {
        for (Namespace namespace : namespaces) {
            byId.put(namespace.id(), namespace);
        }
        byId.forEach((id, namespace) -> lookup.put(id, Optional.of(namespace)));
        for (int id = FIRST; id <= LAST; id++) {
            usual.add(lookup.getOrDefault(id, Optional.empty()));
        }
        // Own names win over aliases of other namespaces, and canonical names over aliases.
        namespaces.forEach(n -> byName.put(key(n.name()), n));
        namespaces.forEach(n -> byName.putIfAbsent(key(n.canonicalName()), n));
        namespaces.forEach(n -> n.aliases().forEach(alias -> byName.putIfAbsent(key(alias), n)));
        for (Namespace namespace : namespaces) {
            for (String name : List.of(namespace.name(), namespace.canonicalName())) {
                asWritten.put(name, Optional.ofNullable(byName.get(key(name))));
                asWritten.put(name.replace(' ', '_'), Optional.ofNullable(byName.get(key(name))));
            }
        }
    }

    public Optional<Namespace> find(int id) {
        return id >= FIRST && id <= LAST ? usual.get(id - FIRST) : lookup.getOrDefault(id, Optional.empty());
    }

    /** The namespace with this name, canonical name or alias; spaces and underscores are the same. */
    public Optional<Namespace> find(String name) {
        Optional<Namespace> known = asWritten.get(name);
        return known != null ? known : Optional.ofNullable(byName.get(key(name)));
    }

    /** In order of their numbers. */
    public List<Namespace> all() {
        return List.copyOf(byId.values());
    }

    /** The name of a namespace with spaces; the number in words that cannot clash for one that this wiki lacks. */
    public String name(int id) {
        Optional<Namespace> namespace = find(id);
        return namespace.isEmpty()
                ? "Special:Badtitle/NS" + id
                : namespace.get().name();
    }

    /** Full name as people read it, such as {@code User talk:Ana Maria}; with fragment and interwiki prefix if any. */
    public String prefixedText(Title title) {
        StringBuilder text = new StringBuilder();
        if (title.isExternal()) {
            text.append(title.interwiki()).append(':');
        }
        if (title.namespace() != Namespace.MAIN) {
            text.append(name(title.namespace())).append(':');
        }
        return text.append(title.text()).toString();
    }

    /** Full name as in addresses and stored references, such as {@code User_talk:Ana_Maria}; without fragment. */
    public String prefixedDbKey(Title title) {
        return prefixedText(title).replace(' ', '_');
    }

    private static String key(String name) {
        return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
