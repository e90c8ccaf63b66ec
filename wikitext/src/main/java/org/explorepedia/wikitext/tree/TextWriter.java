// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.html.References;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/**
 * Writes text between tags and in attributes. References get one form; spaces before double punctuation and inside French
 * quotation marks become spaces that do not break, and all such spaces are written as references.
 */
public final class TextWriter {

    private static final String FIXED = "&#160;";

    /** Characters below this length at which text is looked at closely. */
    private static final boolean[] SIGNS = new boolean[0xC0];

    static {
        for (char c : "\0<>&\u00A0?:;!%«»".toCharArray()) {
            SIGNS[c] = true;
        }
    }

    private TextWriter() {}

    /** Text between tags. */
    public static void text(char[] source, int start, int end, TextBuffer out) {
        int from = start;
        for (int i = start; i < end; i++) {
            char c = source[i];
            if (c > '>' && c != 0xA0) {
                continue;
            }
            switch (c) {
                case ' ' -> {
                    if (isFixed(source, start, i, end)) {
                        out.append(source, from, i).append(FIXED);
                        from = i + 1;
                    }
                }
                case '&' -> {
                    out.append(source, from, i);
                    from = References.write(source, i, end, out);
                    i = from - 1;
                }
                case '<', '>', 0xA0 -> {
                    out.append(source, from, i).append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : FIXED);
                    from = i + 1;
                }
                default -> {}
            }
        }
        out.append(source, from, end);
    }

    /** Text up to the next tag or the end; answers where it stopped. The same as {@link #text}, in one look at each character. */
    static int untilTag(char[] source, int start, int length, TextBuffer out) {
        int from = start;
        int i = start;
        for (; i < length; i++) {
            char c = source[i];
            if (c < SIGNS.length ? !SIGNS[c] : c != '‹' && c != '›') {
                continue;
            }
            switch (c) {
                case '<' -> {
                    out.append(source, from, i);
                    return i;
                }
                case '&' -> {
                    out.append(source, from, i);
                    from = References.write(source, i, textEnd(source, i, length), out);
                    i = from - 1;
                }
                case '>', 0xA0 -> {
                    out.append(source, from, i).append(c == '>' ? "&gt;" : FIXED);
                    from = i + 1;
                }
                case 0 -> {
                    // HTML has no such character.
                    out.append(source, from, i);
                    from = i + 1;
                }
                case '«', '‹' -> {
                    if (i + 1 < length && source[i + 1] == ' ' && !(i + 2 < length && isDouble(source[i + 2]))) {
                        out.append(source, from, i + 1).append(FIXED);
                        from = i + 2;
                        i++;
                    }
                }
                default -> {
                    if (i > start && source[i - 1] == ' ' && !(i + 1 < length && Chars.isWord(source[i + 1]))) {
                        out.append(source, from, i - 1).append(FIXED);
                        from = i;
                    }
                }
            }
        }
        out.append(source, from, length);
        return length;
    }

    /** A reference does not reach into a tag. */
    private static int textEnd(char[] source, int amp, int length) {
        int limit = Math.min(length, amp + References.MAX_LENGTH);
        int tag = Chars.indexOf(source, amp, limit, '<');
        return tag < 0 ? length : tag;
    }

    private static boolean isDouble(char c) {
        return switch (c) {
            case '?', ':', ';', '!', '%', '»', '›' -> true;
            default -> false;
        };
    }

    /** Attributes behind the name of an element. */
    static void attributes(char[] source, int start, int end, TextBuffer out) {
        int from = start;
        for (int i = start; i < end; i++) {
            char c = source[i];
            if (c == '&') {
                out.append(source, from, i);
                from = References.write(source, i, end, out);
                i = from - 1;
            } else if (c == 0xA0) {
                out.append(source, from, i).append(FIXED);
                from = i + 1;
            }
        }
        out.append(source, from, end);
    }

    private static boolean isFixed(char[] source, int start, int space, int end) {
        char next = space + 1 < end ? source[space + 1] : 0;
        char before = space > start ? source[space - 1] : 0;
        return switch (next) {
            case '?', ':', ';', '!', '%', '»', '›' -> space + 2 >= end || !Chars.isWord(source[space + 2]);
            default -> before == '«' || before == '‹';
        };
    }
}
