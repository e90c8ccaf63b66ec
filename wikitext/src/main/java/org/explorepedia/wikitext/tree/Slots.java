// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.text.TextBuffer;

/** Fills the places that passes left open for what is known only at the very end. */
public interface Slots {

    /** Name of the element that stands where the contents list goes. */
    String CONTENTS = "mw:tocplace";

    /** Name of the element that stands where a link for editing goes. */
    String EDIT = "mw:editsection";

    /**
     * Writes what belongs in a place.
     *
     * @param name one of the names above
     * @param attributes of the element, as written
     */
    void fill(String name, String attributes, TextBuffer out);
}
