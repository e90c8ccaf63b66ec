// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All special pages; found by name or alias without regard to case, spaces and underscores. Immutable. */
public final class SpecialPages {

    private final List<SpecialPage> pages;
    private final Map<String, SpecialPage> byName = new HashMap<>();

    public SpecialPages(Collection<SpecialPage> pages) {
        this.pages = List.copyOf(pages);
        for (SpecialPage page : pages) {
            put(page.name(), page);
            page.aliases().forEach(alias -> put(alias, page));
        }
    }

    private void put(String name, SpecialPage page) {
        if (byName.put(key(name), page) != null) {
            throw new IllegalArgumentException("two special pages are called " + name);
        }
    }

    public Optional<SpecialPage> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** In the order in which they were registered. */
    public List<SpecialPage> all() {
        return pages;
    }

    private static String key(String name) {
        return name.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
