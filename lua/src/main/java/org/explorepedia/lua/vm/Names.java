// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;

/** Finds how the source calls the value of a register, for messages such as {@code attempt to index local 'x'}. */
final class Names {

    private Names() {}

    /** Such as {@code field 'x' } with a space behind, or nothing if the value has no name. */
    static String describe(Prototype code, int pc, int register) {
        LuaString local = code.getlocalname(register + 1, pc);
        if (local != null && !local.tojstring().startsWith("(")) {
            return quoted("local", local.tojstring());
        }
        int place = setter(code, pc, register);
        if (place < 0) {
            return "";
        }
        int i = code.code[place];
        return switch (Code.operation(i)) {
            case Code.MOVE -> Code.b(i) < Code.a(i) ? describe(code, place, Code.b(i)) : "";
            case Code.GETTABUP -> named(isGlobals(code, Code.b(i)) ? "global" : "field", code, Code.c(i));
            case Code.GETTABLE -> named("field", code, Code.c(i));
            case Code.SELF -> named("method", code, Code.c(i));
            case Code.GETUPVAL -> upvalue(code, Code.b(i));
            default -> "";
        };
    }

    static String upvalue(Prototype code, int number) {
        LuaString name = number < code.upvalues.length ? code.upvalues[number].name : null;
        return name == null ? "" : quoted("upvalue", name.tojstring());
    }

    private static boolean isGlobals(Prototype code, int upvalue) {
        LuaString name = upvalue < code.upvalues.length ? code.upvalues[upvalue].name : null;
        return name != null && name.tojstring().equals("_ENV");
    }

    private static String named(String kind, Prototype code, int operand) {
        LuaValue key = Code.isConstant(operand) ? code.k[Code.constant(operand)] : LuaValue.NIL;
        return key instanceof LuaString name ? quoted(kind, name.tojstring()) : kind + " '?' ";
    }

    private static String quoted(String kind, String name) {
        return kind + " '" + name + "' ";
    }

    /** The last instruction before a place that wrote a register, as far as it surely ran. */
    private static int setter(Prototype code, int end, int register) {
        int found = -1;
        int target = 0;
        for (int pc = 0; pc < end; pc++) {
            int i = code.code[pc];
            int a = Code.a(i);
            boolean writes = switch (Code.operation(i)) {
                case Code.LOADNIL -> a <= register && register <= a + Code.b(i);
                case Code.TFORCALL -> register >= a + 2;
                case Code.CALL, Code.TAILCALL -> register >= a;
                case Code.SELF -> register == a || register == a + 1;
                case Code.JMP -> {
                    int to = pc + 1 + Code.jump(i);
                    target = pc < to && to <= end ? Math.max(target, to) : target;
                    yield false;
                }
                case Code.SETTABUP, Code.SETTABLE, Code.SETUPVAL, Code.EQ, Code.LT, Code.LE, Code.TEST -> false;
                case Code.RETURN, Code.SETLIST, Code.TFORLOOP -> false;
                default -> a == register;
            };
            if (writes) {
                found = pc < target ? -1 : pc;
            }
        }
        return found;
    }
}
