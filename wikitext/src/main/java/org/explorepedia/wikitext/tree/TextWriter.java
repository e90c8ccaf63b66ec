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
