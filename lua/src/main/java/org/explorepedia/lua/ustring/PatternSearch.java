// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import java.util.Arrays;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.ustring.LuaPattern.Step;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaString;

/**
 * Searches one subject for one pattern. Works in place on the bytes; memory is a few words for each capture, and the number of steps
 * is bounded, for a pattern with many repetitions can take exponentially many.
 */
final class PatternSearch {

    /** Steps of one search before it is given up: far more than any useful pattern takes, well under a second. */
    static final int MOST_STEPS = 60_000_000;

    /** Repetitions within each other that one search follows. */
    private static final int DEEPEST = 1_000;

    private final LuaPattern pattern;
    private final Meter meter;
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final boolean codePoints;
    /** Where each capture begins; at the same index its end, or -1 for a mere place. */
    private final int[] from;

    private final int[] to;
    private int matchStart;
    private int budget = MOST_STEPS;
    private int depth;
    /** Whether a match must have a length. */
    private boolean filled;

    private int size;

    PatternSearch(LuaPattern pattern, LuaString subject, boolean codePoints, Meter meter) {
        this.meter = meter;
        this.pattern = pattern;
        this.bytes = subject.m_bytes;
        this.start = subject.m_offset;
        this.end = subject.m_offset + subject.m_length;
        this.codePoints = codePoints;
        this.from = new int[pattern.captures() + 1];
        this.to = new int[pattern.captures() + 1];
    }

    /**
     * Looks for the first match at or behind a place.
     *
     * @param place in the array of the subject
     * @return the place behind the match, or -1
     */
    int find(int place) {
        byte[] literal = pattern.literal();
        if (literal != null) {
            return findText(literal, place);
        }
        int at = place;
        CharacterSet first = pattern.anchored() ? null : pattern.first();
        do {
            if (first != null) {
                while (at < end && !first.has(next(at))) {
                    at += size;
                }
            }
            matchStart = at;
            int found = match(0, at);
            if (found >= 0) {
                return found;
            }
            if (at >= end) {
                break;
            }
            at += width(at);
        } while (!pattern.anchored());
        return -1;
    }

    /**
     * Looks for a match of some length just here, as the next one behind a match without length.
     *
     * @return the place behind the match, or -1
     */
    int findHere(int place) {
        byte[] literal = pattern.literal();
        if (literal != null) {
            return -1;
        }
        matchStart = place;
        filled = true;
        int found = match(0, place);
        filled = false;
        return found;
    }

    private int accepted(int at) {
        return filled && at == matchStart ? -1 : at;
    }

    private int findText(byte[] text, int place) {
        matchStart = indexOf(bytes, place, end, text);
        return matchStart < 0 ? -1 : matchStart + text.length;
    }

    /** Where a text begins within a piece of an array, or -1. */
    static int indexOf(byte[] bytes, int from, int end, byte[] text) {
        if (text.length == 0) {
            return from;
        }
        byte first = text[0];
        int last = end - text.length;
        for (int i = from; i <= last; i++) {
            if (bytes[i] == first && Arrays.equals(bytes, i, i + text.length, text, 0, text.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last match begins. */
    int matchStart() {
        return matchStart;
    }

    int captures() {
        return pattern.captures();
    }

    /** Where a capture, from 1, begins; 0 is the whole match. */
    int captureStart(int capture) {
        return capture == 0 ? matchStart : from[capture];
    }

    /** Where a capture ends, or -1 if it is a mere place. */
    int captureEnd(int capture) {
        return to[capture];
    }

    private int width(int at) {
        return codePoints ? Utf8.size(bytes[at]) : 1;
    }

    /** The character here, and its width in a field. */
    private int next(int at) {
        byte lead = bytes[at];
        if (lead >= 0) {
            size = 1;
            return lead;
        }
        if (!codePoints) {
            size = 1;
            return lead & 0xFF;
        }
        size = Utf8.size(lead);
        return Utf8.codePoint(bytes, at);
    }

    private int before(int at) {
        int back = at - 1;
        while (codePoints && (bytes[back] & 0xC0) == 0x80) {
            back--;
        }
        return back;
    }

    private void spend() {
        if ((--budget & 4095) == 0) {
            meter.steps(4096);
        }
        if (budget < 0) {
            throw Arguments.error("pattern too complex");
        }
    }

    /** Matches the steps from one on at a place; gives the place behind, or -1. */
    private int match(int first, int place) {
        int at = place;
        for (int i = first; i < pattern.size(); i++) {
            spend();
            switch (pattern.step(i)) {
                case Step.Single single -> {
                    switch (single.times()) {
                        case ONCE -> at = at < end && single.set().has(next(at)) ? at + size : -1;
                        case AT_MOST_ONCE, MANY, MANY_AT_LEAST_ONCE -> {
                            return many(single, i + 1, at);
                        }
                        case FEW -> {
                            return few(single.set(), i + 1, at);
                        }
                    }
                }
                case Step.Open open -> from[open.capture()] = at;
                case Step.Close close -> to[close.capture()] = at;
                case Step.Place mark -> {
                    from[mark.capture()] = at;
                    to[mark.capture()] = -1;
                }
                case Step.Again again -> at = again(again.capture(), at);
                case Step.Balanced balanced -> at = balanced(balanced, at);
                case Step.Frontier frontier -> {
                    boolean edge = !frontier.set().has(at > start ? next(before(at)) : 0)
                            && frontier.set().has(at < end ? next(at) : 0);
                    at = edge ? at : -1;
                }
                case Step.End atEnd -> at = at == end ? at : -1;
            }
            if (at < 0) {
                return -1;
            }
        }
        return accepted(at);
    }

    private int many(Step.Single single, int rest, int place) {
        CharacterSet set = single.set();
        boolean once = single.times() == LuaPattern.Times.AT_MOST_ONCE;
        int least = place;
        int at = place;
        while (at < end && set.has(next(at))) {
            at += size;
            if (once) {
                break;
            }
        }
        budget -= (at - place) / 8;
        if (single.times() == LuaPattern.Times.MANY_AT_LEAST_ONCE) {
            if (at == place) {
                return -1;
            }
            least = place + width(place);
        }
        if (rest == pattern.size()) {
            return accepted(at);
        }
        enter();
        while (true) {
            int found = match(rest, at);
            if (found >= 0 || at <= least) {
                depth--;
                return found;
            }
            at = before(at);
        }
    }

    private int few(CharacterSet set, int rest, int place) {
        int at = place;
        enter();
        while (true) {
            int found = match(rest, at);
            if (found >= 0) {
                depth--;
                return found;
            }
            if (at >= end || !set.has(next(at))) {
                depth--;
                return -1;
            }
            at += size;
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw Arguments.error("pattern too complex");
        }
    }

    private int again(int capture, int at) {
        int length = to[capture] < 0 ? 0 : to[capture] - from[capture];
        boolean same = end - at >= length
                && Arrays.equals(bytes, at, at + length, bytes, from[capture], from[capture] + length);
        return same ? at + length : -1;
    }

    private int balanced(Step.Balanced pair, int place) {
        if (place >= end || next(place) != pair.open()) {
            return -1;
        }
        int at = place + size;
        int nested = 1;
        while (at < end) {
            int c = next(at);
            at += size;
            if (c == pair.close()) {
                if (--nested == 0) {
                    budget -= (at - place) / 8;
                    return at;
                }
            } else if (c == pair.open()) {
                nested++;
            }
        }
        budget -= (at - place) / 8;
        return -1;
    }
}
