// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The references of a group since its last list. */
final class ReferenceGroup {

    private final List<Reference> entries = new ArrayList<>();
    private final Map<String, Reference> byName = new HashMap<>();
    private int continuations;
    private int lastNumber;

    Optional<Reference> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    void add(Reference reference) {
        if (!reference.follows.isEmpty()) {
            // Text that continues a reference of another page comes before all others.
            entries.add(continuations++, reference);
            return;
        }
        entries.add(reference);
        if (reference.isNamed()) {
            byName.put(reference.name, reference);
        }
    }

    void remove(Reference reference) {
        entries.remove(reference);
        byName.remove(reference.name, reference);
        if (reference.parent == null && reference.follows.isEmpty()) {
            lastNumber--;
        }
    }

    int nextNumber() {
        return ++lastNumber;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Reference> entries() {
        return entries;
    }
}
