// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/** Spaces before double punctuation and inside French quotation marks become spaces that do not break, and all such spaces are
 * written as references. */
final class FrenchSpaces {

    private static final String FIXED = "&#160;";

    private FrenchSpaces() {}

    static void write(char[] source, int start, int end, TextBuffer out) {
        int from = start;
        for (int i = start; i < end; i++) {
            char c = source[i];
            if (c == 0xA0 || c == ' ' && isFixed(source, start, i, end)) {
                out.append(source, from, i).append(FIXED);
                from = i + 1;
            }
        }
        out.append(source, from, end);
    }

    static boolean isFixed(char[] source, int start, int space, int end) {
        char next = space + 1 < end ? source[space + 1] : 0;
        char before = space > start ? source[space - 1] : 0;
        return switch (next) {
            case '?', ':', ';', '!', '%', '»', '›' -> space + 2 >= end || !Chars.isWord(source[space + 2]);
            default -> before == '«' || before == '‹';
        };
    }
}
