// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.base;

import static org.explorepedia.lua.value.NamedFunction.define;

import java.util.function.LongBinaryOperator;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code require('bit32')}: operations on the bits of numbers, which are taken modulo 2^32. */
public final class Bit32Library implements LuaLibrary {

    private static final long WORD = 0xFFFFFFFFL;
    private static final double MODULUS = 4294967296.0;

    @Override
    public String name() {
        return "bit32";
    }

    @Override
    public LuaTable open(LuaHost host) {
        LuaTable library = new LuaTable();
        define(library, "band", a -> result(fold(a, WORD, (x, y) -> x & y)));
        define(library, "bor", a -> result(fold(a, 0, (x, y) -> x | y)));
        define(library, "bxor", a -> result(fold(a, 0, (x, y) -> x ^ y)));
        define(library, "btest", a -> LuaValue.valueOf(fold(a, WORD, (x, y) -> x & y) != 0));
        define(library, "bnot", a -> result(~bits(a, 1)));
        define(library, "lshift", a -> result(shift(bits(a, 1), amount(a))));
        define(library, "rshift", a -> result(shift(bits(a, 1), -amount(a))));
        define(library, "arshift", a -> {
            long amount = amount(a);
            return result(amount < 0 ? shift(bits(a, 1), -amount) : (int) bits(a, 1) >> Math.min(amount, 31));
        });
        define(library, "lrotate", a -> result(Integer.rotateLeft((int) bits(a, 1), (int) amount(a))));
        define(library, "rrotate", a -> result(Integer.rotateRight((int) bits(a, 1), (int) amount(a))));
        define(library, "extract", a -> {
            long mask = mask(a, 2);
            return result(bits(a, 1) >>> field(a, 2) & mask);
        });
        define(library, "replace", a -> {
            long mask = mask(a, 3);
            int field = field(a, 3);
            return result(bits(a, 1) & ~(mask << field) | (bits(a, 2) & mask) << field);
        });
        return library;
    }

    private static Varargs result(long bits) {
        return LuaValue.valueOf((double) (bits & WORD));
    }

    private static double number(Arguments arguments, int index) {
        LuaValue value = arguments.get(index);
        if (!value.isnumber()) {
            throw arguments.wrong(index, "number");
        }
        return value.todouble();
    }

    private static long bits(Arguments arguments, int index) {
        double number = Math.floor(number(arguments, index));
        return (long) (number - Math.floor(number / MODULUS) * MODULUS) & WORD;
    }

    private static long amount(Arguments arguments) {
        return (long) number(arguments, 2);
    }

    private static long fold(Arguments arguments, long start, LongBinaryOperator operator) {
        long bits = start;
        for (int i = 1; i <= arguments.count(); i++) {
            bits = operator.applyAsLong(bits, bits(arguments, i));
        }
        return bits;
    }

    private static long shift(long bits, long left) {
        if (Math.abs(left) > 31) {
            return 0;
        }
        return left >= 0 ? bits << left : bits >>> -left;
    }

    private static int field(Arguments arguments, int index) {
        return (int) number(arguments, index);
    }

    /** As many ones as the field is wide. */
    private static long mask(Arguments arguments, int index) {
        double field = number(arguments, index);
        double width = arguments.has(index + 1) ? number(arguments, index + 1) : 1;
        if (!(field >= 0)) {
            throw arguments.bad(index, "field cannot be negative");
        }
        if (!(width > 0)) {
            throw arguments.bad(index + 1, "width must be positive");
        }
        if (field + width > 32) {
            throw Arguments.error("trying to access non-existent bits");
        }
        return (1L << (int) width) - 1;
    }
}
