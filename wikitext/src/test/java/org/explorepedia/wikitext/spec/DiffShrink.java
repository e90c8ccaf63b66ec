// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.function.Predicate;

/** Takes pieces out of a text, ever smaller ones, as long as something stays true of it. */
final class DiffShrink {

    private DiffShrink() {}

    static String shrink(String text, Predicate<String> still) {
        String best = text;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int size = Math.max(1, best.length() / 2); size >= 1; size /= 2) {
                for (int from = 0; from < best.length(); ) {
                    int to = Math.min(best.length(), from + size);
                    String without = best.substring(0, from) + best.substring(to);
                    if (whole(best, from) && whole(best, to) && still.test(without)) {
                        best = without;
                        smaller = true;
                    } else {
                        from += size;
                    }
                }
            }
        }
        return best;
    }

    /** Signs beyond the basic plane are two units that must not part. */
    private static boolean whole(String text, int at) {
        return at >= text.length() || !Character.isLowSurrogate(text.charAt(at));
    }
}
