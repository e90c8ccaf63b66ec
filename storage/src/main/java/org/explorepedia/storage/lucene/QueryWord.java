// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One word or phrase of a search.
 *
 * @param text without marks
 * @param prefix such as {@code intitle}, or empty
 * @param negated whether pages must not have it
 * @param quoted whether it was written between quotation marks
 * @param open whether it ends with an asterisk
 * @param start where it begins in the search
 * @param end where it ends
 */
record QueryWord(String text, String prefix, boolean negated, boolean quoted, boolean open, int start, int end) {

    private static final Set<String> PREFIXES = Set.of("intitle", "incategory");

    boolean isOr() {
        return !quoted && !negated && prefix.isEmpty() && text.equals("OR");
    }

    /** Whether it is a word that could be misspelt. */
    boolean isPlain() {
        return prefix.isEmpty() && !negated && !quoted && !open && !isOr();
    }

    static List<QueryWord> split(String typed) {
        List<QueryWord> words = new ArrayList<>();
        int position = 0;
        while (position < typed.length()) {
            if (isBlank(typed.charAt(position))) {
                position++;
                continue;
            }
            QueryWord word = next(typed, position);
            position = word.end();
            boolean nothing =
                    word.text().isBlank() || !word.quoted() && word.text().equals("AND");
            if (!nothing) {
                words.add(word);
            }
        }
        return words;
    }

    private static QueryWord next(String typed, int start) {
        int position = start;
        boolean negated = typed.charAt(position) == '-' || typed.charAt(position) == '!';
        if (negated) {
            position++;
        }
        String prefix = "";
        int colon = typed.indexOf(':', position);
        if (colon > 0) {
            String name = typed.substring(position, colon).toLowerCase(Locale.ROOT);
            if (PREFIXES.contains(name)) {
                prefix = name;
                position = colon + 1;
            }
        }
        if (position < typed.length() && isQuote(typed.charAt(position))) {
            int close = position + 1;
            while (close < typed.length() && !isQuote(typed.charAt(close))) {
                close++;
            }
            String phrase = typed.substring(position + 1, close);
            return new QueryWord(phrase, prefix, negated, true, false, start, Math.min(close + 1, typed.length()));
        }
        int end = position;
        while (end < typed.length() && !isBlank(typed.charAt(end)) && !isQuote(typed.charAt(end))) {
            end++;
        }
        // A mark alone is no word, but is gone over.
        end = Math.max(end, start + 1);
        String word = typed.substring(Math.min(position, end), end);
        boolean open = word.length() > 1 && word.endsWith("*");
        return new QueryWord(
                open ? word.substring(0, word.length() - 1) : word, prefix, negated, false, open, start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }
}
