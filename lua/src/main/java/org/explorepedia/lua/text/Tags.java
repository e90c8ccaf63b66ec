// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code mw.text.tag}: one tag as text. */
final class Tags {

    private static final String FORBIDDEN_IN_NAMES = "\t\r\n\f /<>\"'=";

    private Tags() {}

    static Varargs tag(Arguments arguments) {
        LuaValue name = arguments.get(1);
        LuaValue attributes = arguments.get(2);
        LuaValue content = arguments.get(3);
        boolean named = name.istable();
        if (named) {
            LuaTable given = arguments.table(1);
            name = given.get("name");
            attributes = given.get("attrs");
            content = given.get("content");
        }
        if (!(name instanceof LuaString tag)) {
            throw wrong(named, "name", 1, "string", name);
        }
        if (!attributes.isnil() && !attributes.istable()) {
            throw wrong(named, "attrs", 2, "table", attributes);
        }
        boolean none = content.isnil() || content.raweq(LuaValue.FALSE);
        if (!none && !content.isstring()) {
            throw wrong(named, "content", 3, "string, number, nil, or false", content);
        }
        StringBuilder out = new StringBuilder("<").append(LuaTexts.text(tag));
        if (attributes instanceof LuaTable table) {
            attributes(table, out);
        }
        if (content.isnil()) {
            out.append('>');
        } else if (none) {
            out.append(" />");
        } else {
            out.append('>')
                    .append(LuaTexts.text(content))
                    .append("</")
                    .append(LuaTexts.text(tag))
                    .append('>');
        }
        return LuaTexts.of(out.toString());
    }

    private static LuaError wrong(boolean named, String name, int index, String expected, LuaValue value) {
        return Arguments.error("bad " + (named ? "named argument " + name : "argument #" + index) + " to 'tag' ("
                + expected + " expected, got " + value.typename() + ")");
    }

    private static void attributes(LuaTable attributes, StringBuilder out) {
        Varargs next = attributes.next(LuaValue.NIL);
        while (!next.isnil(1)) {
            if (!(next.arg1() instanceof LuaString key)) {
                throw bad("keys must be strings, found " + next.arg1().typename());
            }
            String name = LuaTexts.text(key);
            if (name.chars().anyMatch(c -> FORBIDDEN_IN_NAMES.indexOf(c) >= 0)) {
                throw bad("invalid key '" + name + "'");
            }
            LuaValue value = next.arg(2);
            if (value.isstring()) {
                out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Entities.encode(LuaTexts.text(value), Entities::usual))
                        .append('"');
            } else if (value.raweq(LuaValue.TRUE)) {
                out.append(' ').append(name);
            } else if (!value.raweq(LuaValue.FALSE)) {
                throw bad("value for key '" + name + "' may not be " + value.typename());
            }
            next = attributes.next(next.arg1());
        }
    }

    private static LuaError bad(String reason) {
        return Arguments.error("bad named argument attrs to 'tag' (" + reason + ")");
    }
}
