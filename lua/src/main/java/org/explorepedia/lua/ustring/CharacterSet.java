// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaString;

/** The characters that one place of a pattern takes. Immutable; ASCII is answered from two words of bits. */
public final class CharacterSet {

    private final CharacterClasses classes;
    private final String letters;
    private final int[] ranges;
    private final boolean negated;
    private final long low;
    private final long high;

    private CharacterSet(CharacterClasses classes, String letters, int[] ranges, boolean negated) {
        this.classes = classes;
        this.letters = letters;
        this.ranges = ranges;
        this.negated = negated;
        long below64 = 0;
        long above63 = 0;
        for (int c = 0; c < 64; c++) {
            below64 |= compute(c) ? 1L << c : 0;
            above63 |= compute(c + 64) ? 1L << c : 0;
        }
        this.low = below64;
        this.high = above63;
    }

    /** The set of characters and classes as they stand between brackets in a pattern. */
    public static CharacterSet of(LuaString content) {
        if (!new Utf8(content).valid()) {
            throw Arguments.error("string is not UTF-8");
        }
        return new PatternReader(content.concat(LuaString.valueOf("]")).strvalue(), CharacterClasses.UNICODE).bracket();
    }

    /** Whether a code point is in the set. */
    public boolean has(int c) {
        if (c < 64) {
            return (low >>> c & 1) != 0;
        }
        return c < 128 ? (high >>> c & 1) != 0 : compute(c);
    }

    private boolean compute(int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return !negated;
            }
        }
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            char lower = Character.toLowerCase(letter);
            if (classes.has(lower, c) == (letter == lower)) {
                return !negated;
            }
        }
        return negated;
    }

    /** Collects what stands between brackets. */
    static final class Builder {

        private final CharacterClasses classes;
        private final StringBuilder letters = new StringBuilder();
        private final List<int[]> ranges = new ArrayList<>();
        private boolean negated;

        Builder(CharacterClasses classes) {
            this.classes = classes;
        }

        /** A class by its letter; in upper case everything else. */
        Builder letter(int letter) {
            if (letters.indexOf(Character.toString(letter)) < 0) {
                letters.appendCodePoint(letter);
            }
            return this;
        }

        Builder range(int from, int to) {
            ranges.add(new int[] {from, to});
            return this;
        }

        Builder negate() {
            negated = true;
            return this;
        }

        CharacterSet build() {
            int[] flat = ranges.stream().flatMapToInt(Arrays::stream).toArray();
            return new CharacterSet(classes, letters.toString(), flat, negated);
        }
    }
}
