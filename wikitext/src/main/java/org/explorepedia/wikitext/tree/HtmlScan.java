// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

/** Finds ends of tags. */
final class HtmlScan {

    private HtmlScan() {}

    /** Position of the bracket that ends a tag, behind quoted values; {@code length} if there is none. */
    static int tagEnd(char[] source, int from, int length) {
        char quote = 0;
        for (int i = from; i < length; i++) {
            char c = source[i];
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                }
            } else if (c == '>') {
                return i;
            } else if ((c == '"' || c == '\'') && source[i - 1] == '=') {
                quote = c;
            }
        }
        return length;
    }
}
