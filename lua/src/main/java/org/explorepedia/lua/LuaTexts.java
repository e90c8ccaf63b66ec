// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import java.nio.charset.StandardCharsets;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;

/** Strings of scripts, which are bytes, and ours. */
public final class LuaTexts {

    private static final double EXACT = 1e15;
    private static final int DIGITS = 14;

    private LuaTexts() {}

    /** UTF-8 of a text. LuaJ's own conversion breaks characters beyond the first plane. */
    public static LuaString of(String text) {
        return LuaString.valueUsing(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a string or number; bytes that are no UTF-8 become U+FFFD. */
    public static String text(LuaValue value) {
        if (value instanceof LuaString string) {
            return new String(string.m_bytes, string.m_offset, string.m_length, StandardCharsets.UTF_8);
        }
        return value.isnumber() ? number(value.todouble()) : value.tojstring();
    }

    /** The bytes of a string or number, as concatenation sees them. */
    public static LuaString bytes(LuaValue value) {
        return value instanceof LuaString string ? string : of(text(value));
    }

    /** A number as Lua 5.1 writes it: fourteen digits at most. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT / 10) {
            long whole = (long) value;
            return whole == 0 && 1 / value < 0 ? "-0" : Long.toString(whole);
        }
        return NumberFormats.general(value, DIGITS, false, false);
    }
}
