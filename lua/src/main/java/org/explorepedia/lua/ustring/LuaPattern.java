// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaString;

/** A pattern that has been read: a row of steps, each of which takes a piece of the subject. Immutable, may be kept and shared. */
final class LuaPattern {

    /** Captures that a pattern may have. */
    static final int MOST_CAPTURES = 250;

    private final Step[] steps;
    private final @Nullable CharacterSet first;
    private final int captures;
    private final boolean anchored;
    private final byte @Nullable [] literal;

    LuaPattern(List<Step> steps, int captures, boolean anchored, byte @Nullable [] literal) {
        this.steps = steps.toArray(Step[]::new);
        this.first = first(steps);
        this.captures = captures;
        this.anchored = anchored;
        this.literal = literal;
    }

    /** Reads a pattern of code points. */
    static LuaPattern ofCodePoints(LuaString pattern) {
        return new PatternReader(pattern, CharacterClasses.UNICODE).read();
    }

    /** Reads a pattern of bytes. */
    static LuaPattern ofBytes(LuaString pattern) {
        return new PatternReader(pattern, CharacterClasses.BYTES).read();
    }

    /** What the first character of every match is in, where the pattern says so. */
    private static @Nullable CharacterSet first(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Single single) {
                boolean needed = single.times() == Times.ONCE || single.times() == Times.MANY_AT_LEAST_ONCE;
                return needed ? single.set() : null;
            }
            if (!(step instanceof Step.Open)) {
                return null;
            }
        }
        return null;
    }

    int size() {
        return steps.length;
    }

    Step step(int index) {
        return steps[index];
    }

    @Nullable
    CharacterSet first() {
        return first;
    }

    int captures() {
        return captures;
    }

    /** Whether the pattern holds only where the search begins. */
    boolean anchored() {
        return anchored;
    }

    /** The bytes that the pattern looks for, where it is nothing but text. */
    byte @Nullable [] literal() {
        return literal;
    }

    /** How often a character may stand. */
    enum Times {
        ONCE,
        AT_MOST_ONCE,
        MANY,
        MANY_AT_LEAST_ONCE,
        FEW
    }

    /** One piece of a pattern. */
    sealed interface Step {

        /** One character of a set, once or repeated. */
        record Single(CharacterSet set, Times times) implements Step {}

        /** The beginning of a capture. */
        record Open(int capture) implements Step {}

        /** The end of a capture. */
        record Close(int capture) implements Step {}

        /** The place itself as a capture. */
        record Place(int capture) implements Step {}

        /** What an earlier capture took, once more. */
        record Again(int capture) implements Step {}

        /** A piece from one character to its balanced partner. */
        record Balanced(int open, int close) implements Step {}

        /** A place between a character that is not in the set and one that is. */
        record Frontier(CharacterSet set) implements Step {}

        /** The end of the subject. */
        record End() implements Step {}
    }
}
