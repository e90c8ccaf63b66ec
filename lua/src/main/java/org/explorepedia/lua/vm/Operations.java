// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.util.Arrays;
import org.explorepedia.lua.LuaTexts;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** What operators do with values that are not simple: metatables, conversions, errors that name the variable. */
public final class Operations {

    /** For operands that stand in no register. */
    static final int NO_REGISTER = -1;

    private static final int MAX_CHAIN = 100;
    private static final LuaString INDEX = LuaTexts.of("__index");
    private static final LuaString NEWINDEX = LuaTexts.of("__newindex");
    private static final LuaString CALL = LuaTexts.of("__call");
    private static final LuaString EQ = LuaTexts.of("__eq");
    private static final LuaString LT = LuaTexts.of("__lt");
    private static final LuaString LE = LuaTexts.of("__le");
    private static final LuaString CONCAT = LuaTexts.of("__concat");
    private static final LuaString UNM = LuaTexts.of("__unm");
    private static final int ENTRY_BYTES = 40;

    private final Vm vm;

    public Operations(Vm vm) {
        this.vm = vm;
    }

    /** The metatable of a table, or {@code null}. */
    public static @Nullable LuaTable metatable(LuaValue value) {
        return value instanceof LuaTable table && table.getmetatable() instanceof LuaTable meta ? meta : null;
    }

    /** What the metatable of a value says about an event; {@code nil} if nothing. */
    public static LuaValue handler(LuaValue value, LuaString event) {
        LuaTable meta = metatable(value);
        return meta == null ? LuaValue.NIL : meta.rawget(event);
    }

    /** {@code value[key]} */
    public LuaValue index(LuaValue value, LuaValue key) {
        return index(value, key, null, NO_REGISTER);
    }

    LuaValue index(LuaValue start, LuaValue key, @Nullable Call call, int register) {
        LuaValue value = start;
        for (int i = 0; i < MAX_CHAIN; i++) {
            LuaValue handler;
            if (value instanceof LuaTable table) {
                LuaValue found = table.rawget(key);
                if (!found.isnil()) {
                    return found;
                }
                LuaTable meta = metatable(table);
                if (meta == null) {
                    return LuaValue.NIL;
                }
                handler = meta.rawget(INDEX);
                if (handler.isnil()) {
                    return LuaValue.NIL;
                }
            } else if (value instanceof LuaString) {
                return vm.strings().rawget(key);
            } else {
                throw vm.error("attempt to index " + describe(call, register) + "a " + value.typename() + " value"
                        + close(call, register));
            }
            if (handler.isfunction()) {
                return handler.invoke(value, key).arg1();
            }
            value = handler;
        }
        throw vm.error("loop in gettable");
    }

    private static String describe(@Nullable Call call, int register) {
        String name = name(call, register);
        return name.isEmpty() ? name : name + "(";
    }

    private static String close(@Nullable Call call, int register) {
        return name(call, register).isEmpty() ? "" : ")";
    }

    private static String name(@Nullable Call call, int register) {
        Closure function = call == null ? null : call.function;
        if (function == null || call == null || register == NO_REGISTER) {
            return "";
        }
        return register < NO_REGISTER
                ? Names.upvalue(function.prototype(), -2 - register)
                : Names.describe(function.prototype(), call.pc, register);
    }

    /** {@code target[key] = value} */
    public void setIndex(LuaValue target, LuaValue key, LuaValue value) {
        setIndex(target, key, value, null, NO_REGISTER);
    }

    void setIndex(LuaValue start, LuaValue key, LuaValue value, @Nullable Call call, int register) {
        LuaValue target = start;
        for (int i = 0; i < MAX_CHAIN; i++) {
            LuaValue handler;
            if (target instanceof LuaTable table) {
                LuaTable meta = metatable(table);
                if (meta == null) {
                    rawSet(table, key, value);
                    return;
                }
                handler = table.rawget(key).isnil() ? meta.rawget(NEWINDEX) : LuaValue.NIL;
                if (handler.isnil()) {
                    rawSet(table, key, value);
                    return;
                }
            } else {
                throw vm.error("attempt to index " + describe(call, register) + "a " + target.typename() + " value"
                        + close(call, register));
            }
            if (handler.isfunction()) {
                handler.invoke(target, key, value);
                return;
            }
            target = handler;
        }
        throw vm.error("loop in settable");
    }

    /** Stores a value past metatables, and counts what it holds. */
    public void rawSet(LuaTable table, LuaValue key, LuaValue value) {
        if (!(key instanceof LuaString)) {
            if (key.isnil()) {
                throw vm.error("table index is nil");
            }
            if (key instanceof LuaNumber && Double.isNaN(key.todouble())) {
                throw vm.error("table index is NaN");
            }
        }
        LuaValue old = table.rawget(key);
        if (old.isnil()) {
            if (value.isnil()) {
                return;
            }
            vm.meter().hold(ENTRY_BYTES + size(value));
        } else {
            int more = size(value) - size(old);
            if (more != 0) {
                vm.meter().hold(more);
            }
        }
        table.rawset(key, value);
    }

    private static int size(LuaValue value) {
        return value instanceof LuaString string ? string.m_length : 0;
    }

    /** What {@code ...} of a call with a value that is no function leads to. */
    LuaValue callable(LuaValue value, @Nullable Call call, int register) {
        LuaValue handler = handler(value, CALL);
        if (handler.isfunction()) {
            return handler;
        }
        throw vm.error("attempt to call " + describe(call, register) + "a " + value.typename() + " value"
                + close(call, register));
    }

    /** Calls a value with arguments; tables may say how. */
    public Varargs call(LuaValue value, Varargs arguments) {
        return value.isfunction()
                ? value.invoke(arguments)
                : callable(value, null, NO_REGISTER).invoke(LuaValue.varargsOf(value, arguments));
    }

    LuaValue arithmetic(int operation, LuaValue left, LuaValue right, @Nullable Call call, int b, int c) {
        LuaNumber first = Numbers.number(left);
        LuaNumber second = Numbers.number(right);
        if (first != null && second != null) {
            return Numbers.calculate(operation, first, second);
        }
        LuaString event = LuaTexts.of(
                switch (operation) {
                    case Code.ADD -> "__add";
                    case Code.SUB -> "__sub";
                    case Code.MUL -> "__mul";
                    case Code.DIV -> "__div";
                    case Code.MOD -> "__mod";
                    default -> "__pow";
                });
        LuaValue handler = either(left, right, event);
        if (!handler.isnil()) {
            return call(handler, LuaValue.varargsOf(left, right)).arg1();
        }
        boolean firstBad = first == null;
        LuaValue bad = firstBad ? left : right;
        int operand = firstBad ? b : c;
        int register = Code.isConstant(operand) ? NO_REGISTER : operand;
        throw vm.error("attempt to perform arithmetic on " + describe(call, register) + "a " + bad.typename() + " value"
                + close(call, register));
    }

    private static LuaValue either(LuaValue left, LuaValue right, LuaString event) {
        LuaValue handler = handler(left, event);
        return handler.isnil() ? handler(right, event) : handler;
    }

    LuaValue negate(LuaValue value, @Nullable Call call, int register) {
        LuaNumber number = Numbers.number(value);
        if (number != null) {
            return Numbers.of(-number.todouble());
        }
        LuaValue handler = handler(value, UNM);
        if (!handler.isnil()) {
            return call(handler, LuaValue.varargsOf(value, value)).arg1();
        }
        throw vm.error("attempt to perform arithmetic on " + describe(call, register) + "a " + value.typename()
                + " value" + close(call, register));
    }

    LuaValue length(LuaValue value, @Nullable Call call, int register) {
        if (value instanceof LuaString string) {
            return LuaValue.valueOf(string.m_length);
        }
        if (value instanceof LuaTable table) {
            return LuaValue.valueOf(length(table));
        }
        throw vm.error("attempt to get length of " + describe(call, register) + "a " + value.typename() + " value"
                + close(call, register));
    }

    /** The border of a list: an index with a value whose next has none. */
    public static int length(LuaTable table) {
        if (table instanceof ScriptTable own) {
            return own.border();
        }
        return ScriptTable.unbound(table, 0);
    }

    /** {@code left == right} */
    public boolean equal(LuaValue left, LuaValue right) {
        if (left.raweq(right)) {
            return true;
        }
        if (!(left instanceof LuaTable) || !(right instanceof LuaTable)) {
            return false;
        }
        LuaValue handler = handler(left, EQ);
        return !handler.isnil()
                && handler.raweq(handler(right, EQ))
                && call(handler, LuaValue.varargsOf(left, right)).arg1().toboolean();
    }

    /** {@code left < right} */
    public boolean less(LuaValue left, LuaValue right) {
        if (left instanceof LuaNumber && right instanceof LuaNumber) {
            return left.todouble() < right.todouble();
        }
        if (left instanceof LuaString a && right instanceof LuaString b) {
            return compare(a, b) < 0;
        }
        LuaValue handler = comparison(left, right, LT);
        if (handler.isnil()) {
            throw incomparable(left, right);
        }
        return call(handler, LuaValue.varargsOf(left, right)).arg1().toboolean();
    }

    boolean lessOrEqual(LuaValue left, LuaValue right) {
        if (left instanceof LuaNumber && right instanceof LuaNumber) {
            return left.todouble() <= right.todouble();
        }
        if (left instanceof LuaString a && right instanceof LuaString b) {
            return compare(a, b) <= 0;
        }
        LuaValue handler = comparison(left, right, LE);
        if (!handler.isnil()) {
            return call(handler, LuaValue.varargsOf(left, right)).arg1().toboolean();
        }
        handler = comparison(left, right, LT);
        if (handler.isnil()) {
            throw incomparable(left, right);
        }
        return !call(handler, LuaValue.varargsOf(right, left)).arg1().toboolean();
    }

    private static LuaValue comparison(LuaValue left, LuaValue right, LuaString event) {
        LuaValue handler = handler(left, event);
        return !handler.isnil() && handler.raweq(handler(right, event)) ? handler : LuaValue.NIL;
    }

    private ScriptError incomparable(LuaValue left, LuaValue right) {
        String a = left.typename();
        String b = right.typename();
        return vm.error(
                a.equals(b) ? "attempt to compare two " + a + " values" : "attempt to compare " + a + " with " + b);
    }

    private static int compare(LuaString a, LuaString b) {
        return Arrays.compareUnsigned(
                a.m_bytes, a.m_offset, a.m_offset + a.m_length, b.m_bytes, b.m_offset, b.m_offset + b.m_length);
    }

    /** Joins the values of the registers from b to c. */
    LuaValue concat(LuaValue[] stack, int b, int c, Call call) {
        long length = 0;
        boolean simple = true;
        for (int i = b; i <= c && simple; i++) {
            LuaValue value = stack[i];
            if (value instanceof LuaNumber) {
                value = LuaTexts.bytes(value);
                stack[i] = value;
            }
            if (value instanceof LuaString string) {
                length += string.m_length;
            } else {
                simple = false;
            }
        }
        if (!simple) {
            LuaValue result = stack[c];
            for (int i = c - 1; i >= b; i--) {
                result = concat(stack[i], result, call, i);
            }
            return result;
        }
        vm.meter().string(length);
        byte[] bytes = new byte[(int) length];
        int at = 0;
        for (int i = b; i <= c; i++) {
            if (stack[i] instanceof LuaString string) {
                System.arraycopy(string.m_bytes, string.m_offset, bytes, at, string.m_length);
                at += string.m_length;
            }
        }
        return LuaString.valueUsing(bytes);
    }

    private LuaValue concat(LuaValue left, LuaValue right, Call call, int register) {
        boolean first = left instanceof LuaString || left instanceof LuaNumber;
        if (first && (right instanceof LuaString || right instanceof LuaNumber)) {
            LuaString a = LuaTexts.bytes(left);
            LuaString b = LuaTexts.bytes(right);
            vm.meter().string((long) a.m_length + b.m_length);
            byte[] bytes = new byte[a.m_length + b.m_length];
            System.arraycopy(a.m_bytes, a.m_offset, bytes, 0, a.m_length);
            System.arraycopy(b.m_bytes, b.m_offset, bytes, a.m_length, b.m_length);
            return LuaString.valueUsing(bytes);
        }
        LuaValue handler = either(left, right, CONCAT);
        if (!handler.isnil()) {
            return call(handler, LuaValue.varargsOf(left, right)).arg1();
        }
        LuaValue bad = first ? right : left;
        int place = first ? register + 1 : register;
        throw vm.error("attempt to concatenate " + describe(call, place) + "a " + bad.typename() + " value"
                + close(call, place));
    }
}
