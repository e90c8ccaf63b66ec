// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Operations;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Writes any value so that people can read it, for {@code mw.dumpObject}. */
final class ObjectDump {

    private static final int MAX_DEPTH = 60;

    private final Session session;
    private final Map<LuaValue, String> names = new IdentityHashMap<>();
    private int tables;
    private int functions;
    private final StringBuilder out = new StringBuilder();

    ObjectDump(Session session) {
        this.session = session;
    }

    String of(LuaValue value) {
        write(value, "", 0);
        return out.toString();
    }

    private void write(LuaValue value, String indent, int depth) {
        session.meter().step();
        session.meter().string(out.length());
        if (value instanceof LuaString) {
            out.append('"')
                    .append(LuaTexts.text(value).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        } else if (value instanceof LuaTable table) {
            table(table, indent, depth);
        } else if (value.isfunction()) {
            out.append(names.computeIfAbsent(value, _ -> "function#" + ++functions));
        } else {
            out.append(value instanceof LuaNumber ? LuaTexts.text(value) : value.tojstring());
        }
    }

    private void table(LuaTable table, String indent, int depth) {
        boolean seen = names.containsKey(table);
        out.append(names.computeIfAbsent(table, _ -> "table#" + ++tables));
        if (seen || depth > MAX_DEPTH) {
            return;
        }
        LuaTable meta = Operations.metatable(table);
        if (meta != null && !meta.rawget(LuaTexts.of("__tostring")).isnil()) {
            out.append(" (tostring)");
        }
        String inner = indent + "    ";
        out.append(" {\n");
        if (meta != null) {
            out.append(inner).append("metatable = ");
            write(meta, inner, depth + 1);
            out.append('\n');
        }
        int length = Operations.length(table);
        for (int i = 1; i <= length; i++) {
            out.append(inner);
            write(table.rawget(i), inner, depth + 1);
            out.append(",\n");
        }
        for (LuaValue key : keys(table, length)) {
            out.append(inner).append('[');
            write(key, inner, depth + 1);
            out.append("] = ");
            write(table.rawget(key), inner, depth + 1);
            out.append(",\n");
        }
        out.append(indent).append('}');
    }

    /** Keys that do not belong to the list, numbers first, then strings in their order. */
    private static List<LuaValue> keys(LuaTable table, int length) {
        List<LuaValue> keys = new ArrayList<>();
        for (Varargs entry = table.next(LuaValue.NIL); !entry.arg1().isnil(); entry = table.next(entry.arg1())) {
            LuaValue key = entry.arg1();
            boolean inList = key instanceof LuaNumber && key.isint() && key.toint() >= 1 && key.toint() <= length;
            if (!inList) {
                keys.add(key);
            }
        }
        keys.sort((a, b) -> {
            if (a instanceof LuaNumber && b instanceof LuaNumber) {
                return Double.compare(a.todouble(), b.todouble());
            }
            if (a instanceof LuaString && b instanceof LuaString) {
                return LuaTexts.text(a).compareTo(LuaTexts.text(b));
            }
            return Integer.compare(a.type(), b.type());
        });
        return keys;
    }
}
