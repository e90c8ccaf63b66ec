// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.Set;

/**
 * An element's name and what the rules of HTML say of it. There is one object for each known name, so that names are compared
 * by identity; unknown elements get an object for the time of one text.
 */
public final class Tag {

    /** Groups of elements that rules speak of. */
    enum Trait {
        /** Has no end tag and no content. */
        VOID,
        /** Is opened again in the next paragraph if it was left open. */
        FORMATTING,
        /** Stops the search for what an end tag closes. */
        SPECIAL,
        /** Ends the reach of end tags of elements outside. */
        SCOPE,
        /** Its start tag ends an open paragraph. */
        ENDS_PARAGRAPH,
        /** May be closed without an end tag. */
        IMPLIED_END,
        /** May stand in a paragraph that is made for bare text. */
        INLINE,
        /** Carries no text and interrupts nothing. */
        METADATA,
        /** One of h1 to h6. */
        HEADING,
        /** Part of a table: row groups, rows, cells, captions, columns. */
        TABLE_PART,
        /** Holds text without markup. */
        RAW_TEXT,
        /** Marked when it is empty. */
        MARKED_WHEN_EMPTY
    }

    private final String name;
    private final int traits;

    Tag(String name, Set<Trait> traits) {
        this.name = name;
        int bits = 0;
        for (Trait trait : traits) {
            bits |= 1 << trait.ordinal();
        }
        this.traits = bits;
    }

    public String name() {
        return name;
    }

    boolean is(Trait trait) {
        return (traits & 1 << trait.ordinal()) != 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
