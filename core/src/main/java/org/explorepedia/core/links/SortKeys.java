// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Keys by which members of categories are sorted: without regard to case and, in Latin script, accents, so that Élan stands
 * under E. Compared code point by code point.
 */
public final class SortKeys {

    private static final int MAX_LENGTH = 200;

    private SortKeys() {}

    /**
     * @param prefix what the page says for this category or by default; empty for the title alone
     * @param title text of the title, which decides between equal prefixes
     */
    public static String of(String prefix, String title) {
        String key = prefix.isEmpty() ? fold(title) : fold(prefix) + "\n" + fold(title);
        return key.length() <= MAX_LENGTH
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    /** What stands above the members that begin alike: the first letter of a key. */
    public static String heading(String sortKey) {
        if (sortKey.isEmpty()) {
            return "";
        }
        int first = sortKey.codePointAt(0);
        return first >= '0' && first <= '9' ? "0–9" : first == '\n' ? " " : Character.toString(first);
    }

    private static String fold(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.chars().allMatch(c -> c < 0x80)) {
            return upper;
        }
        String parts = Normalizer.normalize(upper, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parts.length());
        boolean afterLatin = false;
        for (int i = 0; i < parts.length(); ) {
            int c = parts.codePointAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!mark) {
                afterLatin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            }
            if (!mark || !afterLatin) {
                folded.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
