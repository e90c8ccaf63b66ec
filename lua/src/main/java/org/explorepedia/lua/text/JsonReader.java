// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import java.util.Locale;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaInteger;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Reads JSON into values of a script. */
final class JsonReader {

    /** Flag: lists count from 0, as in JSON. */
    static final int PRESERVE_KEYS = 1;

    /** Flag: commas at the end of lists and words in capitals are forgiven. */
    static final int TRY_FIXING = 2;

    private static final int DEEPEST = 500;
    private static final int MAX_INDEX_DIGITS = 9;

    private final String text;
    private final boolean preserveKeys;
    private final boolean lenient;
    private final Meter meter;
    private int at;
    private int depth;

    private JsonReader(String text, int flags, Meter meter) {
        this.text = text;
        this.preserveKeys = (flags & PRESERVE_KEYS) != 0;
        this.lenient = (flags & TRY_FIXING) != 0;
        this.meter = meter;
    }

    static Varargs decode(Arguments arguments, Meter meter) {
        if (!(arguments.get(1) instanceof LuaString json)) {
            throw arguments.wrong(1, "string");
        }
        String text = LuaTexts.text(json);
        if (text.indexOf('\uFFFD') >= 0 && !LuaTexts.of(text).raweq(json)) {
            throw error("Malformed UTF-8 characters, possibly incorrectly encoded");
        }
        JsonReader reader = new JsonReader(text, arguments.integer(2, 0), meter);
        LuaValue value = reader.value();
        reader.space();
        if (reader.at < text.length()) {
            throw syntax();
        }
        return value;
    }

    private static LuaError error(String message) {
        return Arguments.error("mw.text.jsonDecode: " + message);
    }

    private static LuaError syntax() {
        return error("Syntax error");
    }

    /** The number that a key of digits stands for, -1 for any other key. */
    static int index(String key) {
        if (key.isEmpty() || key.length() > MAX_INDEX_DIGITS || key.charAt(0) == '0' && key.length() > 1) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        space();
        if (at >= text.length()) {
            throw syntax();
        }
        return text.charAt(at);
    }

    private LuaValue value() {
        meter.steps(4);
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> LuaTexts.of(string());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> word();
        };
    }

    private LuaValue word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (lenient ? word.toLowerCase(Locale.ROOT) : word) {
            case "true" -> LuaValue.TRUE;
            case "false" -> LuaValue.FALSE;
            case "null" -> LuaValue.NIL;
            default -> throw syntax();
        };
    }

    private LuaValue number() {
        int start = at;
        if (text.charAt(at) == '-') {
            at++;
        }
        int digits = digits();
        if (digits == 0 || digits > 1 && text.charAt(at - digits) == '0') {
            throw syntax();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            if (digits() == 0) {
                throw syntax();
            }
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            if (digits() == 0) {
                throw syntax();
            }
        }
        double value = Double.parseDouble(text.substring(start, at));
        return LuaValue.valueOf(value == 0 ? 0 : value);
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length() || text.charAt(at) < ' ') {
                throw error("Control character error, possibly incorrectly encoded");
            }
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c == '\\') {
                escape(out);
            } else {
                out.append(c);
            }
        }
    }

    private void escape(StringBuilder out) {
        char c = at < text.length() ? text.charAt(at++) : 0;
        switch (c) {
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                char unit = unit();
                out.append(unit);
                if (Character.isHighSurrogate(unit)) {
                    if (!text.startsWith("\\u", at)) {
                        throw surrogate();
                    }
                    at += 2;
                    unit = unit();
                    if (!Character.isLowSurrogate(unit)) {
                        throw surrogate();
                    }
                    out.append(unit);
                } else if (Character.isLowSurrogate(unit)) {
                    throw surrogate();
                }
            }
            default -> throw syntax();
        }
    }

    private static LuaError surrogate() {
        return error("Malformed UTF-16 characters, possibly incorrectly encoded");
    }

    private char unit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) {
                throw syntax();
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw error("Maximum stack depth exceeded");
        }
    }

    /** Whether the list or object ends here; a comma goes before any entry but the first. */
    private boolean ends(char close, boolean first) {
        char c = peek();
        if (c == close && (first || lenient)) {
            at++;
            depth--;
            return true;
        }
        return false;
    }

    /** Whether another entry follows. */
    private boolean more(char close) {
        char c = peek();
        at++;
        if (c == ',') {
            return true;
        }
        if (c != close) {
            throw syntax();
        }
        depth--;
        return false;
    }

    private LuaValue list() {
        enter();
        LuaTable table = new LuaTable();
        int index = preserveKeys ? 0 : 1;
        boolean first = true;
        do {
            if (ends(']', first)) {
                return table;
            }
            first = false;
            table.rawset(index++, value());
        } while (more(']'));
        return table;
    }

    private LuaValue object() {
        enter();
        LuaTable table = new LuaTable();
        boolean first = true;
        do {
            if (ends('}', first)) {
                break;
            }
            first = false;
            if (peek() != '"') {
                throw syntax();
            }
            String key = string();
            if (peek() != ':') {
                throw syntax();
            }
            at++;
            table.rawset(key(key), value());
        } while (more('}'));
        return preserveKeys ? table : fromOne(table);
    }

    private static LuaValue key(String key) {
        boolean negative = key.startsWith("-");
        int index = index(negative ? key.substring(1) : key);
        boolean number = index > 0 || index == 0 && !negative;
        return number ? LuaInteger.valueOf(negative ? -index : index) : LuaTexts.of(key);
    }

    /** An object whose keys count from 0 is a list, and counts from 1 in a script. */
    private static LuaTable fromOne(LuaTable table) {
        int count = table.keyCount();
        if (table.rawget(0).isnil()) {
            return table;
        }
        LuaTable list = new LuaTable();
        for (int i = 0; i < count; i++) {
            LuaValue value = table.rawget(i);
            if (value.isnil()) {
                return table;
            }
            list.rawset(i + 1, value);
        }
        return list;
    }
}
