// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.function.LongBinaryOperator;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;

/** The library {@code bit}: bits of whole numbers below 2 to the power of 32. */
final class BitLibrary {

    private static final long MASK = 0xFFFF_FFFFL;
    private static final int BITS = 32;

    LuaTable open() {
        LuaTable bit = new LuaTable();
        two(bit, "band", (a, b) -> a & b);
        two(bit, "bor", (a, b) -> a | b);
        two(bit, "bxor", (a, b) -> a ^ b);
        two(bit, "blshift", (a, n) -> n >= BITS ? 0 : a << n);
        two(bit, "blogic_rshift", (a, n) -> n >= BITS ? 0 : a >>> n);
        two(bit, "brshift", (a, n) -> (int) a >> Math.min(n, BITS - 1));
        Builtin.add(bit, "bnot", args -> result(~(long) Check.number(args, 1, "bnot")));
        return bit;
    }

    private static void two(LuaTable bit, String name, LongBinaryOperator operation) {
        Builtin.add(
                bit,
                name,
                args -> result(operation.applyAsLong(
                        (long) Check.number(args, 1, name) & MASK, (long) Check.number(args, 2, name) & MASK)));
    }

    private static LuaValue result(long bits) {
        return LuaValue.valueOf((double) (bits & MASK));
    }
}
