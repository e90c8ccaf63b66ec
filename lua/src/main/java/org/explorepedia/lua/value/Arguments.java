// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.value;

import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaFunction;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/**
 * The arguments of one call, numbered from 1, with the checks that libraries make. A wrong type is the error that scripts know:
 * {@code bad argument #1 to 'find' (string expected, got nil)}.
 *
 * @param function name of the called function
 * @param values what it was given
 */
public record Arguments(String function, Varargs values) {

    public int count() {
        return values.narg();
    }

    public LuaValue get(int index) {
        return values.arg(index);
    }

    public boolean has(int index) {
        return !values.arg(index).isnil();
    }

    /** A string; a number stands for its digits. */
    public LuaString string(int index) {
        LuaValue value = values.arg(index);
        if (value instanceof LuaString string) {
            return string;
        }
        if (value.type() == LuaValue.TNUMBER) {
            return value.strvalue();
        }
        throw wrong(index, "string");
    }

    /** A string or number as text. */
    public String text(int index) {
        return LuaTexts.text(string(index));
    }

    /** A string as text, no number. */
    public String pureText(int index) {
        if (values.arg(index) instanceof LuaString string) {
            return LuaTexts.text(string);
        }
        throw wrong(index, "string");
    }

    /** A string or number as text, or something else where none is given. */
    public String text(int index, String otherwise) {
        return has(index) ? text(index) : otherwise;
    }

    /** A number; a string of digits is none. */
    public double number(int index) {
        LuaValue value = values.arg(index);
        if (value.type() != LuaValue.TNUMBER) {
            throw wrong(index, "number");
        }
        return value.todouble();
    }

    /** A number without its fraction, or something else where none is given. */
    public int integer(int index, int otherwise) {
        return has(index) ? (int) Math.floor(number(index)) : otherwise;
    }

    public LuaTable table(int index) {
        LuaValue value = values.arg(index);
        if (value instanceof LuaTable table) {
            return table;
        }
        throw wrong(index, "table");
    }

    public LuaFunction function(int index) {
        LuaValue value = values.arg(index);
        if (value instanceof LuaFunction function) {
            return function;
        }
        throw wrong(index, "function");
    }

    /** The error for an argument of another type than the expected one. */
    public LuaError wrong(int index, String expected) {
        return bad(index, expected + " expected, got " + values.arg(index).typename());
    }

    /** The error for an argument that is of the right type but of no use. */
    public LuaError bad(int index, String reason) {
        return error("bad argument #" + index + " to '" + function + "' (" + reason + ")");
    }

    /** An error with just this message, without the place in the script. */
    public static LuaError error(String message) {
        return new LuaError(LuaTexts.of(message));
    }
}
