// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.expand.Markers;

/** Looks through the markers in a text. */
final class MarkerText {

    private static final int MAX_DEPTH = 20;

    private MarkerText() {}

    static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        int at = text.indexOf(Markers.DELIMITER);
        while (at >= 0) {
            int end = text.indexOf(Markers.DELIMITER, at + 1);
            if (end < 0) {
                break;
            }
            int number = number(text, at + 2, end);
            if (number >= 0) {
                numbers.add(number);
            }
            at = text.indexOf(Markers.DELIMITER, end + 1);
        }
        return numbers;
    }

    /** The text with every marker replaced by what it stands for. */
    static String resolve(String text, Markers markers) {
        return resolve(text, markers, 0);
    }

    private static String resolve(String text, Markers markers, int depth) {
        int at = text.indexOf(Markers.DELIMITER);
        if (at < 0 || depth > MAX_DEPTH) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = text.indexOf(Markers.DELIMITER, at + 1);
            int number = end < 0 ? -1 : number(text, at + 2, end);
            if (number < 0 || number >= markers.size()) {
                break;
            }
            out.append(text, from, at).append(resolve(markers.part(number), markers, depth + 1));
            from = end + 1;
            at = text.indexOf(Markers.DELIMITER, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int number(String text, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
