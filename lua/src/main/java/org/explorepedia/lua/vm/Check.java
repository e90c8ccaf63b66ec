// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Reads arguments of functions, with the messages that Lua gives for wrong ones. */
public final class Check {

    private Check() {}

    /** The error for an argument of a wrong type. */
    public static LuaError wrong(Varargs args, int index, String function, String expected) {
        String got = index > args.narg() ? "no value" : args.arg(index).typename();
        return argument(index, function, expected + " expected, got " + got);
    }

    /** The error for an argument that cannot be used. */
    public static LuaError argument(int index, String function, String message) {
        return new LuaError("bad argument #" + index + " to '" + function + "' (" + message + ")");
    }

    public static LuaString string(Varargs args, int index, String function) {
        LuaValue value = args.arg(index);
        if (value instanceof LuaString string) {
            return string;
        }
        if (value instanceof LuaNumber) {
            return LuaTexts.bytes(value);
        }
        throw wrong(args, index, function, "string");
    }

    public static String text(Varargs args, int index, String function) {
        return LuaTexts.text(string(args, index, function));
    }

    public static double number(Varargs args, int index, String function) {
        LuaValue value = args.arg(index);
        if (value instanceof LuaNumber) {
            return value.todouble();
        }
        double converted = value instanceof LuaString string ? Numbers.parse(string) : Double.NaN;
        if (Double.isNaN(converted)) {
            throw wrong(args, index, function, "number");
        }
        return converted;
    }

    /** A number as C converts it to an integer, within the bounds of Java's. */
    public static int integer(Varargs args, int index, String function) {
        return (int) number(args, index, function);
    }

    public static int integer(Varargs args, int index, String function, int otherwise) {
        return args.arg(index).isnil() ? otherwise : integer(args, index, function);
    }

    public static LuaTable table(Varargs args, int index, String function) {
        if (args.arg(index) instanceof LuaTable table) {
            return table;
        }
        throw wrong(args, index, function, "table");
    }

    /** Any value but none at all. */
    public static LuaValue any(Varargs args, int index, String function) {
        if (index > args.narg()) {
            throw argument(index, function, "value expected");
        }
        return args.arg(index);
    }
}
