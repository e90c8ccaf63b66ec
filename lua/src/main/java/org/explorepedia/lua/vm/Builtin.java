// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.luaj.vm2.LuaTable;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.VarArgFunction;

/** A function of a library, written in Java. */
public final class Builtin extends VarArgFunction {

    /** What a function does. */
    @FunctionalInterface
    public interface Body {
        Varargs call(Varargs arguments);
    }

    private final String name;
    private final Body body;

    public Builtin(String name, Body body) {
        this.name = name;
        this.body = body;
    }

    /** Puts a function into a table. */
    public static void add(LuaTable table, String name, Body body) {
        table.rawset(org.explorepedia.lua.LuaTexts.of(name), new Builtin(name, body));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Varargs invoke(Varargs arguments) {
        return body.call(arguments);
    }

    @Override
    public String tojstring() {
        return "function";
    }
}
