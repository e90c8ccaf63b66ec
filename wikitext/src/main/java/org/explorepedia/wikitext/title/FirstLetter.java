// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.util.Locale;

/** How a language capitalises the first letter of a title. */
enum FirstLetter {
    /** Unicode's full mapping. */
    PLAIN,
    /** With dotted and dotless i apart, as in Turkish. */
    TURKIC;

    static FirstLetter of(String language) {
        return switch (language) {
            case "tr", "az", "kaa", "gag", "kk-latn", "kk-tr" -> TURKIC;
            default -> PLAIN;
        };
    }

    String capitalize(String key) {
        if (key.isEmpty()) {
            return key;
        }
        char first = key.charAt(0);
        if (this == TURKIC && first == 'i') {
            return "\u0130" + key.substring(1);
        }
        if (first < 'a' || first > 'z' && first < 0x80) {
            return key;
        }
        if (first <= 'z') {
            return (char) (first - 32) + key.substring(1);
        }
        int end = key.offsetByCodePoints(0, 1);
        String letter = key.substring(0, end);
        String title = titleCase(letter);
        return title.equals(letter) ? key : title + key.substring(end);
    }

    /** Title case differs from upper case in letters of two parts and in Georgian, whose capitals begin no names. */
    private static String titleCase(String letter) {
        int codePoint = letter.codePointAt(0);
        String upper = letter.toUpperCase(Locale.ROOT);
        if (upper.codePointCount(0, upper.length()) == 1) {
            return Character.toString(Character.toTitleCase(codePoint));
        }
        int first = upper.offsetByCodePoints(0, 1);
        return upper.substring(0, first) + upper.substring(first).toLowerCase(Locale.ROOT);
    }
}
