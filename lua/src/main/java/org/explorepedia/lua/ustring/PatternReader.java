// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.lua.ustring.LuaPattern.Step;
import org.explorepedia.lua.ustring.LuaPattern.Times;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;

/** Reads the text of a pattern once, with the errors that scripts know. */
final class PatternReader {

    private final CharacterClasses classes;
    private final int[] pattern;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private final Map<Long, CharacterSet> sets = new HashMap<>();
    private boolean[] closed = new boolean[8];
    private int captures;
    private int at;
    /** The text that the pattern is, as long as it is nothing but text. */
    private final StringBuilder text = new StringBuilder();

    private boolean plain = true;

    PatternReader(LuaString source, CharacterClasses classes) {
        this.classes = classes;
        this.pattern = decode(source, classes);
    }

    private static int[] decode(LuaString source, CharacterClasses classes) {
        int[] out = new int[source.m_length];
        int count = 0;
        int i = source.m_offset;
        int end = i + source.m_length;
        boolean bytes = classes == CharacterClasses.BYTES;
        while (i < end) {
            out[count++] = bytes ? source.m_bytes[i] & 0xFF : Utf8.codePoint(source.m_bytes, i);
            i += bytes ? 1 : Utf8.size(source.m_bytes[i]);
        }
        return Arrays.copyOf(out, count);
    }

    LuaPattern read() {
        boolean anchored = pattern.length > 0 && pattern[0] == '^';
        at = anchored ? 1 : 0;
        while (at < pattern.length) {
            step();
        }
        if (!open.isEmpty()) {
            throw Arguments.error("Unclosed capture beginning at pattern character " + (open.getLast()[1] + 1));
        }
        boolean bytes = classes == CharacterClasses.BYTES;
        byte[] literal = plain && !anchored
                ? text.toString().getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)
                : null;
        return new LuaPattern(steps, captures, anchored, literal);
    }

    private void step() {
        int c = pattern[at];
        switch (c) {
            case '(' -> open();
            case ')' -> close();
            case '%' -> escaped();
            case '[' -> single(bracketed());
            case '.' -> {
                at++;
                single(new CharacterSet.Builder(classes).negate().build());
            }
            default -> {
                if (c == '$' && at + 1 == pattern.length) {
                    at++;
                    add(new Step.End());
                } else {
                    at++;
                    literal(c);
                }
            }
        }
    }

    private void add(Step step) {
        plain = false;
        steps.add(step);
    }

    private void literal(int c) {
        CharacterSet set = sets.computeIfAbsent(
                (long) c, key -> new CharacterSet.Builder(classes).range(c, c).build());
        if (quantifier() == Times.ONCE) {
            text.appendCodePoint(c);
            steps.add(new Step.Single(set, Times.ONCE));
        } else {
            single(set);
        }
    }

    private void single(CharacterSet set) {
        Times times = quantifier();
        if (times != Times.ONCE) {
            at++;
        }
        add(new Step.Single(set, times));
    }

    private Times quantifier() {
        return switch (at < pattern.length ? pattern[at] : 0) {
            case '?' -> Times.AT_MOST_ONCE;
            case '*' -> Times.MANY;
            case '+' -> Times.MANY_AT_LEAST_ONCE;
            case '-' -> Times.FEW;
            default -> Times.ONCE;
        };
    }

    private void open() {
        if (captures == LuaPattern.MOST_CAPTURES) {
            throw Arguments.error("too many captures");
        }
        captures++;
        if (closed.length <= captures) {
            closed = Arrays.copyOf(closed, captures * 2);
        }
        if (at + 1 < pattern.length && pattern[at + 1] == ')') {
            closed[captures] = true;
            add(new Step.Place(captures));
            at += 2;
            return;
        }
        if (at + 1 == pattern.length) {
            throw Arguments.error("Unmatched open-paren at pattern character " + (at + 1));
        }
        open.push(new int[] {captures, at});
        add(new Step.Open(captures));
        at++;
    }

    private void close() {
        if (open.isEmpty()) {
            throw Arguments.error("Unmatched close-paren at pattern character " + (at + 1));
        }
        int capture = open.pop()[0];
        closed[capture] = true;
        add(new Step.Close(capture));
        at++;
    }

    private void escaped() {
        int begin = at;
        if (++at == pattern.length) {
            throw Arguments.error("malformed pattern (ends with '%')");
        }
        int c = pattern[at++];
        if (c == 'b') {
            if (at + 2 > pattern.length) {
                throw Arguments.error("malformed pattern (missing arguments to '%b')");
            }
            add(new Step.Balanced(pattern[at], pattern[at + 1]));
            at += 2;
        } else if (c == 'f') {
            if (at == pattern.length || pattern[at] != '[') {
                throw Arguments.error("missing '[' after %f in pattern at pattern character " + (begin + 1));
            }
            add(new Step.Frontier(bracketed()));
        } else if (c >= '0' && c <= '9') {
            int capture = c - '0';
            if (capture == 0 || capture > captures || !closed[capture]) {
                throw Arguments.error("invalid capture index %" + capture + " at pattern character " + (begin + 1));
            }
            add(new Step.Again(capture));
        } else if (CharacterClasses.named(c)) {
            single(new CharacterSet.Builder(classes).letter(c).build());
        } else {
            literal(c);
        }
    }

    private CharacterSet bracketed() {
        at++;
        return bracket();
    }

    /** What stands behind an opening bracket; a closing one right at the beginning belongs to it. */
    CharacterSet bracket() {
        int begin = Math.max(at - 1, 0);
        CharacterSet.Builder set = new CharacterSet.Builder(classes);
        if (at < pattern.length && pattern[at] == '^') {
            set.negate();
            at++;
        }
        boolean first = true;
        while (first || at < pattern.length && pattern[at] != ']') {
            first = false;
            if (at >= pattern.length) {
                throw unclosed(begin);
            }
            int c = pattern[at++];
            if (c == '%') {
                if (at >= pattern.length) {
                    throw unclosed(begin);
                }
                int named = pattern[at++];
                if (CharacterClasses.named(named)) {
                    set.letter(named);
                } else {
                    set.range(named, named);
                }
            } else if (at + 1 < pattern.length && pattern[at] == '-' && ranges(pattern[at + 1])) {
                set.range(c, pattern[at + 1]);
                at += 2;
            } else {
                set.range(c, c);
            }
        }
        if (at >= pattern.length) {
            throw unclosed(begin);
        }
        at++;
        return set.build();
    }

    private static boolean ranges(int end) {
        return end != ']' && end != '%';
    }

    private static LuaError unclosed(int begin) {
        return Arguments.error("Missing close-bracket for character set beginning at pattern character " + (begin + 1));
    }
}
