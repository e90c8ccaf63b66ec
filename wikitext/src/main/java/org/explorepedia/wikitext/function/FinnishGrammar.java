// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.Locale;

/** Endings of names of sites in Finnish, by vowel harmony. */
final class FinnishGrammar {

    private FinnishGrammar() {}

    static String inflect(String word, String grammaticalCase) {
        boolean back = false;
        String lower = word.toLowerCase(Locale.ROOT);
        // The last vowel that is not neutral decides; wiki is always front.
        for (int i = lower.length() - 1; i >= 0 && !lower.endsWith("wiki"); i--) {
            char c = lower.charAt(i);
            if ("äöy".indexOf(c) >= 0) {
                break;
            }
            if ("aou".indexOf(c) >= 0) {
                back = true;
                break;
            }
        }
        String a = back ? "a" : "ä";
        String stem = !lower.isEmpty() && "aeiouyäö".indexOf(lower.charAt(lower.length() - 1)) < 0 ? word + 'i' : word;
        String last = stem.isEmpty() ? "" : stem.substring(stem.length() - 1);
        return switch (grammaticalCase) {
            case "genitive" -> stem + 'n';
            case "elative" -> stem + "st" + a;
            case "partitive" -> stem + a;
            case "illative" -> stem + last + 'n';
            case "inessive" -> stem + "ss" + a;
            default -> word;
        };
    }
}
