// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.value;

import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.VarArgFunction;

/** A function of a library: a name for messages, and what it does. */
public final class NamedFunction extends VarArgFunction {

    private final String title;
    private final Body body;

    public NamedFunction(String name, Body body) {
        this.title = name;
        this.body = body;
    }

    /** What a function does with its arguments. */
    public interface Body {
        /** The results; a {@link org.luaj.vm2.LuaError} is an error that scripts can catch. */
        Varargs call(Arguments arguments);
    }

    @Override
    public Varargs invoke(Varargs arguments) {
        return body.call(new Arguments(title, arguments));
    }

    @Override
    public String name() {
        return title;
    }

    /** Puts a function into a library's table. */
    public static void define(LuaTable library, String name, Body body) {
        library.rawset(LuaTexts.of(name), new NamedFunction(name, body));
    }

    /** Puts a function under a name that differs from the one in its messages. */
    public static void define(LuaTable library, String name, String title, Body body) {
        library.rawset(LuaTexts.of(name), new NamedFunction(title, body));
    }
}
