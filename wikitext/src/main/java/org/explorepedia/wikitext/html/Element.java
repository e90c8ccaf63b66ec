// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import java.util.Set;

/**
 * An element that wikitext may write.
 *
 * @param name in lower case
 * @param kind whether it has an end tag
 * @param attributes allowed ones, in lower case
 */
public record Element(String name, Kind kind, Set<String> attributes) {

    public Element {
        attributes = Set.copyOf(attributes);
    }

    /** Whether an element needs an end tag. */
    public enum Kind {
        PAIR,
        SINGLE,
        VOID
    }
}
