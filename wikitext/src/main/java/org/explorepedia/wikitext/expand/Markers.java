// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.text.TextBuffer;

/**
 * Finished parts of a page, set aside under a marker so that no pass touches them. A marker is DEL, a letter, the number in
 * decimal and DEL again; DEL cannot stand in input, which {@link ParseState} takes care of. One object belongs to one parse.
 */
public final class Markers {

    /** Delimiter of markers; removed from every input. */
    public static final char DELIMITER = '\u007F';

    /** What a marker stands for; the letter is the one in the marker. */
    public enum Kind {
        /** HTML of a tag or function; block passes see an opaque inline thing. */
        HTML('H'),
        /** Text that was protected by {@code nowiki}: already escaped, no markup. */
        NOWIKI('N'),
        /** Zero-width mark behind the opening equals signs of a heading; the part is {@code title|index|offset}. */
        HEADING('S'),
        /** HTML that is known only after the whole page was parsed, such as the list of references. */
        LATE('L');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        public char letter() {
            return letter;
        }
    }

    /** All markers are equally long, so that lengths of texts with markers do not depend on what came before. */
    private static final int WIDTH = 9;

    private final List<String> parts = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** Sets a part aside and returns the marker that stands for it. */
    public String add(Kind kind, String part) {
        return add(kind, "", part);
    }

    /** Sets aside what a tag gave. */
    public String add(Kind kind, String tag, String part) {
        parts.add(part);
        kinds.add(kind);
        names.add(tag);
        return text(kind, parts.size() - 1);
    }

    /** The marker for a part, as it stands in texts. */
    private static String text(Kind kind, int number) {
        char[] marker = new char[WIDTH];
        int rest = number;
        for (int i = WIDTH - 2; i > 1; i--) {
            marker[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        marker[0] = DELIMITER;
        marker[1] = kind.letter();
        marker[WIDTH - 1] = DELIMITER;
        return rest == 0 ? new String(marker) : DELIMITER + String.valueOf(kind.letter()) + number + DELIMITER;
    }

    /** The marker for a part that was set aside, as it stands in texts. */
    public String marker(int number) {
        return text(kinds.get(number), number);
    }

    /** Sets aside what a tag gave, and appends the marker. */
    void append(Kind kind, String tag, String part, TextBuffer out) {
        out.append(add(kind, tag, part));
    }

    public String part(int number) {
        return parts.get(number);
    }

    public Kind kind(int number) {
        return kinds.get(number);
    }

    /** The tag that a part came from, such as {@code ref}; empty for other parts. */
    public String name(int number) {
        return names.get(number);
    }

    /** Replaces a part, for HTML that is known late. */
    public void replace(int number, String part) {
        parts.set(number, part);
    }

    public int size() {
        return parts.size();
    }

    /** Puts back what markers stand for, also inside of parts, for texts that leave the engine as wikitext. */
    public String restore(String text) {
        return Sources.unstrip(text, this);
    }
}
