// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable map from short ASCII names, found in a slice of an array without regard to case and without allocation. */
public final class SliceMap<V> {

    private final String[] keys;
    private final Object[] values;
    private final int mask;

    /** @param entries keys in lower case */
    public SliceMap(Map<String, V> entries) {
        int size = Integer.highestOneBit(Math.max(4, entries.size() * 4 - 1)) * 2;
        keys = new String[size];
        values = new Object[size];
        mask = size - 1;
        entries.forEach((key, value) -> {
            int slot = hash(key.toCharArray(), 0, key.length()) & mask;
            while (keys[slot] != null) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            values[slot] = value;
        });
    }

    @SuppressWarnings("unchecked")
    public @Nullable V get(char[] text, int from, int to) {
        int slot = hash(text, from, to) & mask;
        while (keys[slot] != null) {
            String key = keys[slot];
            if (key.length() == to - from && Chars.matchesIgnoringCase(text, from, to, key)) {
                return (V) values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + Chars.lower(text[i]);
        }
        return hash ^ (hash >>> 15);
    }
}
