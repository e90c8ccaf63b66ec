// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Chars;

/** Finds the colon that divides a term from its definition: the first one outside all elements. */
final class TermColon {

    private TermColon() {}

    /** Position of the colon, -1 if there is none. */
    static int find(char[] text, int from, int end) {
        int level = 0;
        int variants = 0;
        for (int i = from; i < end; i++) {
            switch (text[i]) {
                case ':' -> {
                    if (level == 0 && variants == 0) {
                        return i;
                    }
                }
                case '<' -> {
                    int close = Chars.indexOf(text, i, end, '>');
                    if (close < 0) {
                        return -1;
                    }
                    if (i + 1 < end && text[i + 1] == '/') {
                        level = Math.max(0, level - 1);
                    } else if (text[close - 1] != '/') {
                        level++;
                    }
                    i = close;
                }
                case '-' -> {
                    if (i + 1 < end && text[i + 1] == '{') {
                        variants++;
                    }
                }
                case '}' -> {
                    if (variants > 0 && i + 1 < end && text[i + 1] == '-') {
                        variants--;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }
}
