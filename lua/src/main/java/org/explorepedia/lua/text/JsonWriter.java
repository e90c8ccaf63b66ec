// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.value.Arguments;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Writes values of a script as JSON. */
final class JsonWriter {

    /** Flag: over several lines. */
    static final int PRETTY = 4;

    private static final int DEEPEST = 100;
    private static final double WHOLE = 9.2e18;

    private final StringBuilder out = new StringBuilder();
    private final Map<LuaTable, Boolean> open = new IdentityHashMap<>();
    private final boolean pretty;
    private final boolean preserveKeys;
    private final Meter meter;

    private JsonWriter(int flags, Meter meter) {
        this.pretty = (flags & PRETTY) != 0;
        this.preserveKeys = (flags & JsonReader.PRESERVE_KEYS) != 0;
        this.meter = meter;
    }

    static Varargs encode(Arguments arguments, Meter meter) {
        JsonWriter writer = new JsonWriter(arguments.integer(2, 0), meter);
        writer.write(arguments.get(1));
        return LuaTexts.of(writer.out.toString());
    }

    private void write(LuaValue value) {
        meter.steps(4);
        switch (value.type()) {
            case LuaValue.TNIL -> out.append("null");
            case LuaValue.TBOOLEAN -> out.append(value.toboolean());
            case LuaValue.TNUMBER -> number(value.todouble());
            case LuaValue.TSTRING -> string(value.strvalue());
            case LuaValue.TTABLE -> table(value.checktable());
            default -> throw error("Cannot encode type '" + value.typename() + "'");
        }
    }

    private static RuntimeException error(String message) {
        return Arguments.error("mw.text.jsonEncode: " + message);
    }

    /** A number with as few digits as say it exactly. */
    private void number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw error("Cannot encode non-finite numbers");
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            out.append((long) value);
            return;
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - decimal.scale() - 1;
        if (exponent >= -5 && exponent < 17) {
            out.append(decimal.toPlainString());
            return;
        }
        out.append(value < 0 ? "-" : "")
                .append(digits.charAt(0))
                .append('.')
                .append(digits.length() > 1 ? digits.substring(1) : "0")
                .append('e')
                .append(exponent < 0 ? "" : "+")
                .append(exponent);
    }

    private void string(LuaString value) {
        String text = LuaTexts.text(value);
        if (text.indexOf('\uFFFD') >= 0 && !LuaTexts.of(text).raweq(value)) {
            throw error("Unable to encode value");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void table(LuaTable table) {
        if (open.size() >= DEEPEST || open.put(table, true) != null) {
            throw error("Cannot use recursive tables");
        }
        List<LuaString> keys = new ArrayList<>();
        List<LuaValue> values = new ArrayList<>();
        Varargs next = table.next(LuaValue.NIL);
        while (!next.isnil(1)) {
            LuaValue key = next.arg1();
            if (!key.isstring()) {
                throw error("Cannot use type '" + key.typename() + "' as a table key");
            }
            keys.add(LuaTexts.bytes(key));
            values.add(next.arg(2));
            next = table.next(key);
        }
        List<LuaValue> list = list(keys, values);
        if (list != null) {
            rows('[', ']', list.size(), i -> write(list.get(i)));
        } else {
            rows('{', '}', keys.size(), i -> {
                string(keys.get(i));
                out.append(pretty ? ": " : ":");
                write(values.get(i));
            });
        }
        open.remove(table);
    }

    /** The values in order, if their keys count from 0 or, unless keys are to be kept, from 1. */
    private @Nullable List<LuaValue> list(List<LuaString> keys, List<LuaValue> values) {
        Map<Integer, LuaValue> byIndex = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int index = JsonReader.index(LuaTexts.text(keys.get(i)));
            if (index < 0 || index > keys.size()) {
                return null;
            }
            byIndex.put(index, values.get(i));
        }
        int first = byIndex.containsKey(0) || preserveKeys ? 0 : 1;
        for (int i = 0; i < keys.size(); i++) {
            if (!byIndex.containsKey(first + i)) {
                return null;
            }
        }
        return List.copyOf(byIndex.values());
    }

    /** Writes one entry of a list or object. */
    private interface Row {
        void write(int index);
    }

    private void rows(char before, char after, int count, Row row) {
        out.append(before);
        for (int i = 0; i < count; i++) {
            out.append(i > 0 ? "," : "");
            line(open.size());
            row.write(i);
        }
        if (count > 0) {
            line(open.size() - 1);
        }
        out.append(after);
    }

    private void line(int depth) {
        if (pretty) {
            out.append('\n').repeat("    ", depth);
        }
    }
}
