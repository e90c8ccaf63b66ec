// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into the pieces that a comparison marks: words and numbers, runs of blanks, single signs, and single
 * characters (with their combining marks) of scripts that write without spaces. The pieces joined give the line again.
 */
public final class Words {

    private enum Kind {
        WORD,
        BLANK,
        SINGLE,
        MARK
    }

    private Words() {}

    /** The pieces of a line in order; none for an empty line. */
    public static List<String> of(String line) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        Kind open = Kind.SINGLE;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            Kind kind = kind(point);
            boolean joins = i > start && (kind == Kind.MARK || (kind == open && kind != Kind.SINGLE));
            if (!joins) {
                if (i > start) {
                    pieces.add(line.substring(start, i));
                }
                start = i;
                open = kind == Kind.MARK ? Kind.SINGLE : kind;
            }
            i += Character.charCount(point);
        }
        if (start < line.length()) {
            pieces.add(line.substring(start));
        }
        return pieces;
    }

    private static Kind kind(int point) {
        if (point < 0x80) {
            if ((point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9')) {
                return Kind.WORD;
            }
            return point == ' ' || point == '\t' || point == '\r' ? Kind.BLANK : Kind.SINGLE;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return Kind.MARK;
        }
        if (Character.isSpaceChar(point)) {
            return Kind.BLANK;
        }
        if (!Character.isLetterOrDigit(point)) {
            return Kind.SINGLE;
        }
        return writesWithoutSpaces(UnicodeScript.of(point)) ? Kind.SINGLE : Kind.WORD;
    }

    private static boolean writesWithoutSpaces(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI, JAVANESE, BALINESE -> true;
            default -> false;
        };
    }
}
