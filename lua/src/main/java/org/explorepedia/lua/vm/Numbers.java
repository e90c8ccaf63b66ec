// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaDouble;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;

/** Numbers written as strings, and arithmetic. */
final class Numbers {

    private static final int LONGEST = 400;

    private Numbers() {}

    /** The number that a string stands for, NaN for none. */
    static double parse(LuaString string) {
        int start = string.m_offset;
        int end = start + string.m_length;
        byte[] bytes = string.m_bytes;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        while (end > start && isSpace(bytes[end - 1])) {
            end--;
        }
        if (start == end || end - start > LONGEST) {
            return Double.NaN;
        }
        int first = bytes[start] == '-' || bytes[start] == '+' ? start + 1 : start;
        if (first + 1 < end && bytes[first] == '0' && (bytes[first + 1] | 0x20) == 'x') {
            double value = digits(bytes, first + 2, end, 16);
            return bytes[start] == '-' ? -value : value;
        }
        boolean digit = false;
        boolean exponent = false;
        for (int i = first; i < end; i++) {
            byte c = bytes[i];
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if ((c | 0x20) == 'e' && digit && !exponent) {
                exponent = true;
            } else if (c == '.' && !exponent || (c == '-' || c == '+') && (bytes[i - 1] | 0x20) == 'e' && i > first) {
                continue;
            } else {
                return Double.NaN;
            }
        }
        try {
            return digit
                    ? Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1))
                    : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The whole number in a base from 2 to 36, NaN for none. */
    static double parse(LuaString string, int base) {
        String text = string.tojstring().strip();
        boolean negative = text.startsWith("-");
        byte[] bytes = (negative ? text.substring(1) : text).getBytes(StandardCharsets.ISO_8859_1);
        int start = base == 16 && bytes.length > 2 && bytes[0] == '0' && (bytes[1] | 0x20) == 'x' ? 2 : 0;
        double value = digits(bytes, start, bytes.length, base);
        return negative ? -value : value;
    }

    private static double digits(byte[] bytes, int start, int end, int base) {
        if (start >= end) {
            return Double.NaN;
        }
        double value = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit((char) bytes[i], base);
            if (digit < 0) {
                return Double.NaN;
            }
            value = value * base + digit;
        }
        return value;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    /** The value as a number: itself, or what a string stands for; {@code null} for none. */
    static @Nullable LuaNumber number(LuaValue value) {
        if (value instanceof LuaNumber number) {
            return number;
        }
        if (value instanceof LuaString string) {
            double parsed = parse(string);
            return Double.isNaN(parsed) ? null : of(parsed);
        }
        return null;
    }

    static LuaNumber of(double value) {
        return LuaDouble.valueOf(value) instanceof LuaNumber number ? number : LuaValue.ZERO;
    }

    /** Arithmetic of two numbers; the operation is that of an instruction. */
    static LuaValue calculate(int operation, LuaValue left, LuaValue right) {
        double a = left.todouble();
        double b = right.todouble();
        return LuaDouble.valueOf(
                switch (operation) {
                    case Code.ADD -> a + b;
                    case Code.SUB -> a - b;
                    case Code.MUL -> a * b;
                    case Code.DIV -> a / b;
                    case Code.MOD -> a - Math.floor(a / b) * b;
                    default -> Math.pow(a, b);
                });
    }
}
