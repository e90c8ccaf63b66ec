// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.util.Arrays;
import java.util.Map;

/** How much two lines have in common, by their words regardless of order: 0 nothing, 1 all. */
final class Likeness {

    private Likeness() {}

    /** The words of a line as sorted numbers; blanks do not count. */
    static int[] bag(String line, Map<String, Integer> numbers) {
        return Words.of(line).stream()
                .filter(word -> !word.isBlank())
                .mapToInt(word -> {
                    Integer number = numbers.get(word);
                    if (number == null) {
                        number = numbers.size();
                        numbers.put(word, number);
                    }
                    return number;
                })
                .sorted()
                .toArray();
    }

    static double of(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        if (Arrays.equals(one, other)) {
            return 1;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            if (order == 0) {
                shared++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (one.length + other.length);
    }
}
