// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.explorepedia.lua.Meter;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Matches one of Lua's patterns against bytes. Belongs to one match; every step is counted. */
final class BytePattern {

    private static final int MAX_CAPTURES = 32;
    private static final int MAX_DEPTH = 1000;
    private static final int OPEN = -1;
    private static final int POSITION = -2;

    private final byte[] text;
    private final int textStart;
    private final int textEnd;
    private final byte[] pattern;
    private final int patternStart;
    private final int patternEnd;
    private final Meter meter;
    private final int[] starts = new int[MAX_CAPTURES];
    private final int[] lengths = new int[MAX_CAPTURES];
    private int captures;
    private int depth;

    BytePattern(LuaString text, LuaString pattern, Meter meter) {
        this.text = text.m_bytes;
        this.textStart = text.m_offset;
        this.textEnd = text.m_offset + text.m_length;
        this.pattern = pattern.m_bytes;
        this.patternStart = pattern.m_offset;
        this.patternEnd = pattern.m_offset + pattern.m_length;
        this.meter = meter;
    }

    boolean isAnchored() {
        return patternStart < patternEnd && pattern[patternStart] == '^';
    }

    /**
     * Tries to match at a place.
     *
     * @param offset from the beginning of the text
     * @param skip 1 to pass over the anchor
     * @return where the match ends, from the beginning of the text; -1 if there is none
     */
    int match(int offset, int skip) {
        captures = 0;
        depth = 0;
        int end = match0(textStart + offset, patternStart + skip);
        return end < 0 ? -1 : end - textStart;
    }

    private int match0(int fromText, int fromPattern) {
        int s = fromText;
        int p = fromPattern;
        if (++depth > MAX_DEPTH) {
            throw new LuaError("pattern too complex");
        }
        try {
            while (p < patternEnd) {
                meter.step();
                switch (pattern[p]) {
                    case '(' -> {
                        return p + 1 < patternEnd && pattern[p + 1] == ')'
                                ? openCapture(s, p + 2, POSITION)
                                : openCapture(s, p + 1, OPEN);
                    }
                    case ')' -> {
                        return endCapture(s, p + 1);
                    }
                    case '$' -> {
                        if (p + 1 == patternEnd) {
                            return s == textEnd ? s : -1;
                        }
                    }
                    case '%' -> {
                        if (p + 1 >= patternEnd) {
                            throw new LuaError("malformed pattern (ends with '%')");
                        }
                        int next = pattern[p + 1];
                        if (next == 'b') {
                            s = balanced(s, p + 2);
                            if (s < 0) {
                                return -1;
                            }
                            p += 4;
                            continue;
                        }
                        if (next == 'f') {
                            p += 2;
                            if (p >= patternEnd || pattern[p] != '[') {
                                throw new LuaError("missing '[' after '%f' in pattern");
                            }
                            int end = classEnd(p);
                            int before = s == textStart ? 0 : text[s - 1] & 0xFF;
                            int here = s < textEnd ? text[s] & 0xFF : 0;
                            if (inSet(before, p, end - 1) || !inSet(here, p, end - 1)) {
                                return -1;
                            }
                            p = end;
                            continue;
                        }
                        if (next >= '0' && next <= '9') {
                            s = backReference(s, next);
                            if (s < 0) {
                                return -1;
                            }
                            p += 2;
                            continue;
                        }
                    }
                    default -> {
                        // A single character, below.
                    }
                }
                int end = classEnd(p);
                int suffix = end < patternEnd ? pattern[end] : 0;
                switch (suffix) {
                    case '?' -> {
                        if (s < textEnd && single(s, p, end)) {
                            int result = match0(s + 1, end + 1);
                            if (result >= 0) {
                                return result;
                            }
                        }
                        p = end + 1;
                    }
                    case '*' -> {
                        return longest(s, p, end);
                    }
                    case '+' -> {
                        return s < textEnd && single(s, p, end) ? longest(s + 1, p, end) : -1;
                    }
                    case '-' -> {
                        return shortest(s, p, end);
                    }
                    default -> {
                        if (s >= textEnd || !single(s, p, end)) {
                            return -1;
                        }
                        s++;
                        p = end;
                    }
                }
            }
            return s;
        } finally {
            depth--;
        }
    }

    private int longest(int s, int p, int end) {
        int count = 0;
        while (s + count < textEnd && single(s + count, p, end)) {
            count++;
            meter.step();
        }
        for (; count >= 0; count--) {
            int result = match0(s + count, end + 1);
            if (result >= 0) {
                return result;
            }
        }
        return -1;
    }

    private int shortest(int from, int p, int end) {
        int s = from;
        while (true) {
            int result = match0(s, end + 1);
            if (result >= 0) {
                return result;
            }
            if (s >= textEnd || !single(s, p, end)) {
                return -1;
            }
            s++;
        }
    }

    private int openCapture(int s, int p, int kind) {
        if (captures >= MAX_CAPTURES) {
            throw new LuaError("too many captures");
        }
        starts[captures] = s;
        lengths[captures] = kind;
        captures++;
        int result = match0(s, p);
        if (result < 0) {
            captures--;
        }
        return result;
    }

    private int endCapture(int s, int p) {
        int open = captures - 1;
        while (open >= 0 && lengths[open] != OPEN) {
            open--;
        }
        if (open < 0) {
            throw new LuaError("invalid pattern capture");
        }
        lengths[open] = s - starts[open];
        int result = match0(s, p);
        if (result < 0) {
            lengths[open] = OPEN;
        }
        return result;
    }

    private int backReference(int s, int digit) {
        int number = digit - '1';
        if (number < 0 || number >= captures || lengths[number] == OPEN) {
            throw new LuaError("invalid capture index");
        }
        int length = Math.max(0, lengths[number]);
        if (textEnd - s < length) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (text[starts[number] + i] != text[s + i]) {
                return -1;
            }
        }
        return s + length;
    }

    private int balanced(int s, int p) {
        if (p + 1 >= patternEnd) {
            throw new LuaError("unbalanced pattern");
        }
        if (s >= textEnd || text[s] != pattern[p]) {
            return -1;
        }
        int open = 1;
        for (int i = s + 1; i < textEnd; i++) {
            meter.step();
            if (text[i] == pattern[p + 1]) {
                if (--open == 0) {
                    return i + 1;
                }
            } else if (text[i] == pattern[p]) {
                open++;
            }
        }
        return -1;
    }

    /** Where a single character or class of a pattern ends. */
    private int classEnd(int from) {
        int p = from;
        byte c = pattern[p++];
        if (c == '%') {
            if (p >= patternEnd) {
                throw new LuaError("malformed pattern (ends with '%')");
            }
            return p + 1;
        }
        if (c != '[') {
            return p;
        }
        if (p < patternEnd && pattern[p] == '^') {
            p++;
        }
        do {
            if (p >= patternEnd) {
                throw new LuaError("malformed pattern (missing ']')");
            }
            if (pattern[p++] == '%' && p < patternEnd) {
                p++;
            }
        } while (p >= patternEnd || pattern[p] != ']');
        return p + 1;
    }

    private boolean single(int s, int p, int end) {
        int c = text[s] & 0xFF;
        return switch (pattern[p]) {
            case '.' -> true;
            case '%' -> inClass(c, pattern[p + 1]);
            case '[' -> inSet(c, p, end - 1);
            default -> (pattern[p] & 0xFF) == c;
        };
    }

    /** @param end the closing bracket */
    private boolean inSet(int c, int open, int end) {
        int p = open + 1;
        boolean found = true;
        if (pattern[p] == '^') {
            found = false;
            p++;
        }
        while (p < end) {
            if (pattern[p] == '%') {
                if (inClass(c, pattern[p + 1])) {
                    return found;
                }
                p += 2;
            } else if (p + 2 < end && pattern[p + 1] == '-') {
                if ((pattern[p] & 0xFF) <= c && c <= (pattern[p + 2] & 0xFF)) {
                    return found;
                }
                p += 3;
            } else {
                if ((pattern[p] & 0xFF) == c) {
                    return found;
                }
                p++;
            }
        }
        return !found;
    }

    private static boolean inClass(int c, int letter) {
        boolean in = switch (letter | 0x20) {
            case 'a' -> isLetter(c);
            case 'c' -> c < 32 || c == 127;
            case 'd' -> c >= '0' && c <= '9';
            case 'l' -> c >= 'a' && c <= 'z';
            case 'p' -> c > 32 && c < 127 && !isLetter(c) && !(c >= '0' && c <= '9');
            case 's' -> c == ' ' || c >= 9 && c <= 13;
            case 'u' -> c >= 'A' && c <= 'Z';
            case 'w' -> isLetter(c) || c >= '0' && c <= '9';
            case 'x' -> c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
            case 'z' -> c == 0;
            default -> {
                yield letter == c;
            }
        };
        boolean isClass = "acdlpsuwxz".indexOf(letter | 0x20) >= 0 && isLetter(letter);
        return isClass && letter < 'a' ? !in : isClass ? in : letter == c;
    }

    private static boolean isLetter(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 128;
    }

    /** A stretch of the text, by offsets from its beginning. */
    LuaValue text(int from, int to) {
        return LuaString.valueOf(text, textStart + from, to - from);
    }

    /** A capture of the last match; the whole match if there are no captures and it is the first. */
    LuaValue capture(int number, int from, int to) {
        if (number >= captures) {
            if (number != 0) {
                throw new LuaError("invalid capture index");
            }
            return text(from, to);
        }
        if (lengths[number] == OPEN) {
            throw new LuaError("unfinished capture");
        }
        if (lengths[number] == POSITION) {
            return LuaValue.valueOf(starts[number] - textStart + 1);
        }
        return LuaString.valueOf(text, starts[number], lengths[number]);
    }

    /** All captures of the last match, or the whole match if there are none. */
    Varargs all(int from, int to, boolean whole) {
        int count = captures == 0 && whole ? 1 : captures;
        if (count == 0) {
            return LuaValue.NONE;
        }
        LuaValue[] values = new LuaValue[count];
        for (int i = 0; i < count; i++) {
            values[i] = capture(i, from, to);
        }
        return LuaValue.varargsOf(values);
    }
}
