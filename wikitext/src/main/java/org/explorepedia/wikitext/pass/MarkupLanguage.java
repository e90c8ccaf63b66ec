// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Map;

/**
 * What markup needs to know about the content language.
 *
 * @param code of the language
 * @param rightToLeft whether it is written so
 * @param linkTrail letters that join a link before them
 * @param linkPrefix letters that join a link behind them, empty for languages without
 * @param bookSources name of the special page for books
 * @param switches behaviour switches such as {@code __NOTOC__} with the names of what they switch; those in lower case are
 *     found in any case
 * @param imageWords words in image markup with the option that each stands for; {@code $1} in a word takes its value
 */
public record MarkupLanguage(
        String code,
        boolean rightToLeft,
        Letters linkTrail,
        Letters linkPrefix,
        String bookSources,
        Map<String, String> switches,
        Map<String, String> imageWords) {

    public MarkupLanguage {
        switches = Map.copyOf(switches);
        imageWords = Map.copyOf(imageWords);
    }

    /** A set of letters. */
    @FunctionalInterface
    public interface Letters {
        boolean has(int codePoint);

        Letters NONE = c -> false;
        Letters ASCII_LOWER = c -> c >= 'a' && c <= 'z';
    }

    /** Length of the trail at the beginning of this slice. */
    public int trailLength(char[] text, int from, int to) {
        int i = from;
        while (i < to) {
            if (text[i] == '\'' && i + 1 < to && text[i + 1] == '\'') {
                break;
            }
            int c = Character.isHighSurrogate(text[i]) && i + 1 < to ? Character.codePointAt(text, i, to) : text[i];
            if (!linkTrail.has(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i - from;
    }

    /** Where the prefix begins that ends at {@code to}. */
    public int prefixStart(char[] text, int from, int to) {
        if (linkPrefix.equals(Letters.NONE)) {
            return to;
        }
        int i = to;
        while (i > from && linkPrefix.has(Character.codePointBefore(text, i, from))) {
            i -= Character.charCount(Character.codePointBefore(text, i, from));
        }
        return i;
    }
}
