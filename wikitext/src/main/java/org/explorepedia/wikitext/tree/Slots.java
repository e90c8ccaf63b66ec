// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/** Fills the places that passes left open for what is known only at the very end. */
@FunctionalInterface
public interface Slots {

    /** Name of the element that stands where the contents list goes. */
    String CONTENTS = "mw:tocplace";

    /**
     * Writes what belongs in a place.
     *
     * @param name one of the names above
     * @param attributes of the element, as written
     */
    void fill(String name, String attributes, TextBuffer out);

    /** The attribute of headings whose id, link for editing and wrapper are written when the tree is known. */
    String HEADING = "data-mw-heading=\"";

    /**
     * Writes the start tag of a heading and what stands before its text. May be asked again for the same heading.
     *
     * @param number the value of the attribute
     * @param name of the element
     * @param attributes the other attributes, with a space before them; empty if there are none
     */
    default void openHeading(int number, String name, String attributes, TextBuffer out) {
        out.append('<').append(name).append(attributes).append('>');
    }

    /** Writes the end tag of a heading and what stands around it. */
    default void closeHeading(int number, String name, TextBuffer out) {
        out.append("</").append(name).append('>');
    }

    /** The number of a heading that these attributes belong to, -1 if they are those of any other element. */
    static int headingNumber(char[] source, int start, int end) {
        int at = Chars.indexOf(source, start, end, HEADING);
        if (at < 0) {
            return -1;
        }
        int number = 0;
        for (int i = at + HEADING.length(); i < end && Chars.isDigit(source[i]); i++) {
            number = number * 10 + source[i] - '0';
        }
        return number;
    }

    /** Writes the start tag of a heading with such an attribute. */
    default void openHeading(int number, Tag tag, char[] source, int start, int end, TextBuffer out) {
        int at = Chars.indexOf(source, start, end, HEADING);
        int last = Chars.trimEnd(source, start, at);
        TextBuffer attributes = new TextBuffer(last - start + 16);
        if (last > start) {
            attributes.append(' ');
            TextWriter.attributes(source, start, last, attributes);
        }
        openHeading(number, tag.name(), attributes.toString(), out);
    }
}
