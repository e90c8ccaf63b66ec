// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.function.IntFunction;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.expand.Markers.Kind;
import org.explorepedia.wikitext.text.Buffers;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/** Puts the parts that were set aside back in the place of their markers, also in parts of parts. */
public final class Unstrip {

    /** Parts in parts go no deeper; references in references in references are as deep as pages go. */
    private static final int MAX_DEPTH = 20;

    private final Markers markers;
    private final Buffers buffers;

    Unstrip(Markers markers, Buffers buffers) {
        this.markers = markers;
        this.buffers = buffers;
    }

    /** Puts back finished HTML, so that the block pass sees its elements; literal text stays hidden. */
    public boolean general(TextBuffer in, TextBuffer out) {
        return replace(in, out, false);
    }

    /** Text between markers only; used where HTML cannot stand. */
    public String inAttributes(String text) {
        if (text.indexOf(Markers.DELIMITER) < 0) {
            return text;
        }
        return all(text);
    }

    /** A string with everything put back. */
    public String all(String text) {
        if (text.indexOf(Markers.DELIMITER) < 0) {
            return text;
        }
        TextBuffer out = buffers.take();
        write(text.toCharArray(), 0, text.length(), out, true, 0);
        return buffers.finish(out);
    }

    /** A string without any markers and what they stand for. */
    public static String remove(String text) {
        int open = text.indexOf(Markers.DELIMITER);
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            out.append(text, from, open);
            int close = text.indexOf(Markers.DELIMITER, open + 1);
            from = close < 0 ? text.length() : close + 1;
            open = text.indexOf(Markers.DELIMITER, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** A string without marks of headings, which mean nothing inside another one. */
    static String withoutHeadings(String text) {
        return replaceMarks(text, Kind.HEADING.letter(), number -> "");
    }

    /** A string with the marks of one kind replaced. Marks are read one after another: what ends one never begins the next. */
    static String replaceMarks(String text, char letter, IntFunction<String> replacement) {
        int open = text.indexOf(Markers.DELIMITER);
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        char[] chars = text.toCharArray();
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf(Markers.DELIMITER, open + 1);
            if (close < 0) {
                break;
            }
            if (close > open + 2 && chars[open + 1] == letter) {
                out.append(text, from, open).append(replacement.apply(number(chars, open, close)));
                from = close + 1;
            }
            open = text.indexOf(Markers.DELIMITER, close + 1);
        }
        return out.append(text, from, text.length()).toString();
    }

    private boolean replace(TextBuffer in, TextBuffer out, boolean literal) {
        if (in.indexOf(Markers.DELIMITER, 0) < 0) {
            return false;
        }
        write(in.array(), 0, in.length(), out, literal, 0);
        return true;
    }

    private void write(char[] text, int start, int to, TextBuffer out, boolean literal, int depth) {
        int from = start;
        int open = Chars.indexOf(text, from, to, Markers.DELIMITER);
        while (open >= 0) {
            int close = Chars.indexOf(text, open + 1, Math.min(to, open + 14), Markers.DELIMITER);
            if (close < open + 3) {
                out.append(text, from, open);
                from = open + 1;
            } else {
                out.append(text, from, open);
                from = close + 1;
                marker(text, open, close, out, literal, depth);
            }
            open = Chars.indexOf(text, from, to, Markers.DELIMITER);
        }
        out.append(text, from, to);
    }

    private void marker(char[] text, int open, int close, TextBuffer out, boolean literal, int depth) {
        char letter = text[open + 1];
        if (letter == LinkTable.LETTER) {
            out.append(text, open, close + 1);
            return;
        }
        if (letter == Kind.HEADING.letter()) {
            return;
        }
        int number = number(text, open, close);
        boolean hidden = letter != Kind.HTML.letter() && !literal;
        if (hidden) {
            out.append(text, open, close + 1);
        } else if (number >= 0 && number < markers.size() && depth < MAX_DEPTH) {
            String part = markers.part(number);
            if (part.indexOf(Markers.DELIMITER) < 0) {
                out.append(part);
            } else {
                TextBuffer copy = buffers.take().append(part);
                write(copy.array(), 0, copy.length(), out, literal, depth + 1);
                buffers.give(copy);
            }
        }
    }

    /** The number in a marker, -1 if it is none. */
    public static int number(char[] text, int open, int close) {
        int number = 0;
        for (int i = open + 2; i < close; i++) {
            if (!Chars.isDigit(text[i])) {
                return -1;
            }
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
