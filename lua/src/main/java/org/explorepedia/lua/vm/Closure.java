// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaFunction;
import org.luaj.vm2.LuaInteger;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;
import org.luaj.vm2.Upvaldesc;
import org.luaj.vm2.Varargs;

/**
 * A function of a script with the variables that it shares. Its instructions are carried out by {@link #run}, one loop for all
 * of them; calls in last place reuse the loop, so that they need no stack.
 */
final class Closure extends LuaFunction {

    private final Vm vm;
    private final Operations operations;
    private final Prototype code;
    private final Cell[] upvalues;

    Closure(Vm vm, Prototype code, Cell[] upvalues) {
        this.vm = vm;
        this.operations = new Operations(vm);
        this.code = code;
        this.upvalues = upvalues;
    }

    private Closure(Closure outer, Prototype code, Cell[] upvalues) {
        this.vm = outer.vm;
        this.operations = outer.operations;
        this.code = code;
        this.upvalues = upvalues;
    }

    Prototype prototype() {
        return code;
    }

    String chunkName() {
        String source = code.source.tojstring();
        return source.startsWith("=") || source.startsWith("@") ? source.substring(1) : source;
    }

    @Override
    public String tojstring() {
        return "function";
    }

    @Override
    public LuaValue call() {
        return run(NONE).arg1();
    }

    @Override
    public LuaValue call(LuaValue argument) {
        return run(argument).arg1();
    }

    @Override
    public LuaValue call(LuaValue first, LuaValue second) {
        return run(varargsOf(first, second)).arg1();
    }

    @Override
    public LuaValue call(LuaValue first, LuaValue second, LuaValue third) {
        return run(varargsOf(first, second, third)).arg1();
    }

    @Override
    public Varargs invoke(Varargs arguments) {
        return run(arguments);
    }

    private Varargs run(Varargs arguments) {
        Call call = vm.enter(this);
        int depth = vm.depth();
        Object outcome;
        try {
            outcome = execute(arguments, call);
            while (outcome instanceof Tail tail) {
                if (!(tail.function instanceof Closure next)) {
                    outcome = tail.function.invoke(tail.arguments);
                    break;
                }
                call.function = next;
                call.pc = 0;
                vm.meter().step();
                outcome = next.execute(tail.arguments, call);
            }
        } catch (LuaError e) {
            throw vm.located(e);
        } finally {
            vm.unwind(depth - 1);
        }
        return (Varargs) outcome;
    }

    /** A call in last place, which takes the place of its caller. */
    private record Tail(LuaValue function, Varargs arguments) {}

    private LuaValue[] stack(Varargs arguments) {
        LuaValue[] stack = new LuaValue[code.maxstacksize];
        int fixed = code.numparams;
        for (int i = 0; i < fixed; i++) {
            stack[i] = arguments.arg(i + 1);
        }
        Arrays.fill(stack, fixed, stack.length, NIL);
        return stack;
    }

    /** Carries out the instructions; gives results, or a {@link Tail}. */
    private Object execute(Varargs arguments, Call call) {
        Varargs extra = code.is_vararg != 0 ? arguments.subargs(code.numparams + 1) : NONE;
        LuaValue[] stack = stack(arguments);
        LuaValue[] constants = code.k;
        int[] instructions = code.code;
        @Nullable Cell[] open = code.p.length == 0 ? null : new Cell[stack.length];
        Varargs many = NONE;
        int top = 0;
        for (int pc = 0; ; pc++) {
            int i = instructions[pc];
            call.pc = pc;
            int a = i >> 6 & 0xFF;
            switch (i & 0x3F) {
                case Code.MOVE -> stack[a] = stack[i >>> 23];
                case Code.LOADK -> stack[a] = constants[i >>> 14];
                case Code.LOADKX -> stack[a] = constants[instructions[++pc] >>> 6];
                case Code.LOADBOOL -> {
                    stack[a] = i >>> 23 != 0 ? TRUE : FALSE;
                    pc += Code.c(i) != 0 ? 1 : 0;
                }
                case Code.LOADNIL -> Arrays.fill(stack, a, a + (i >>> 23) + 1, NIL);
                case Code.GETUPVAL -> stack[a] = upvalues[i >>> 23].get();
                case Code.GETTABUP -> {
                    int c = Code.c(i);
                    LuaValue key = c > 0xFF ? constants[c & 0xFF] : stack[c];
                    LuaValue table = upvalues[i >>> 23].get();
                    LuaValue found = table instanceof LuaTable t ? t.rawget(key) : NIL;
                    stack[a] = found.isnil() ? operations.index(table, key, call, -2 - (i >>> 23)) : found;
                }
                case Code.GETTABLE -> {
                    int c = Code.c(i);
                    LuaValue key = c > 0xFF ? constants[c & 0xFF] : stack[c];
                    LuaValue table = stack[i >>> 23];
                    LuaValue found = table instanceof LuaTable t ? t.rawget(key) : NIL;
                    stack[a] = found.isnil() ? operations.index(table, key, call, i >>> 23) : found;
                }
                case Code.SETTABUP -> {
                    int b = i >>> 23;
                    int c = Code.c(i);
                    operations.setIndex(
                            upvalues[a].get(),
                            b > 0xFF ? constants[b & 0xFF] : stack[b],
                            c > 0xFF ? constants[c & 0xFF] : stack[c],
                            call,
                            -2 - a);
                }
                case Code.SETUPVAL -> upvalues[i >>> 23].set(stack[a]);
                case Code.SETTABLE -> {
                    int b = i >>> 23;
                    int c = Code.c(i);
                    operations.setIndex(
                            stack[a],
                            b > 0xFF ? constants[b & 0xFF] : stack[b],
                            c > 0xFF ? constants[c & 0xFF] : stack[c],
                            call,
                            a);
                }
                case Code.NEWTABLE -> {
                    vm.meter().hold(1);
                    stack[a] = new ScriptTable(size(i >>> 23), size(Code.c(i)));
                }
                case Code.SELF -> {
                    int c = Code.c(i);
                    LuaValue key = c > 0xFF ? constants[c & 0xFF] : stack[c];
                    LuaValue object = stack[i >>> 23];
                    stack[a + 1] = object;
                    stack[a] = operations.index(object, key, call, i >>> 23);
                }
                case Code.ADD, Code.SUB, Code.MUL, Code.DIV, Code.MOD, Code.POW -> {
                    int b = i >>> 23;
                    int c = Code.c(i);
                    LuaValue left = b > 0xFF ? constants[b & 0xFF] : stack[b];
                    LuaValue right = c > 0xFF ? constants[c & 0xFF] : stack[c];
                    stack[a] = left instanceof LuaNumber && right instanceof LuaNumber
                            ? Numbers.calculate(i & 0x3F, left, right)
                            : operations.arithmetic(i & 0x3F, left, right, call, b, c);
                }
                case Code.UNM -> stack[a] = operations.negate(stack[i >>> 23], call, i >>> 23);
                case Code.NOT -> stack[a] = stack[i >>> 23].toboolean() ? FALSE : TRUE;
                case Code.LEN -> stack[a] = operations.length(stack[i >>> 23], call, i >>> 23);
                case Code.CONCAT -> stack[a] = operations.concat(stack, i >>> 23, Code.c(i), call);
                case Code.JMP -> {
                    if (a > 0 && open != null) {
                        close(open, a - 1);
                    }
                    int jump = Code.jump(i);
                    pc += jump;
                    if (jump < 0) {
                        vm.meter().step();
                    }
                }
                case Code.EQ -> {
                    int b = i >>> 23;
                    int c = Code.c(i);
                    LuaValue left = b > 0xFF ? constants[b & 0xFF] : stack[b];
                    LuaValue right = c > 0xFF ? constants[c & 0xFF] : stack[c];
                    pc += operations.equal(left, right) == (a != 0) ? 0 : 1;
                }
                case Code.LT -> {
                    int b = i >>> 23;
                    int c = Code.c(i);
                    LuaValue left = b > 0xFF ? constants[b & 0xFF] : stack[b];
                    LuaValue right = c > 0xFF ? constants[c & 0xFF] : stack[c];
                    pc += operations.less(left, right) == (a != 0) ? 0 : 1;
                }
                case Code.LE -> {
                    int b = i >>> 23;
                    int c = Code.c(i);
                    LuaValue left = b > 0xFF ? constants[b & 0xFF] : stack[b];
                    LuaValue right = c > 0xFF ? constants[c & 0xFF] : stack[c];
                    pc += operations.lessOrEqual(left, right) == (a != 0) ? 0 : 1;
                }
                case Code.TEST -> pc += stack[a].toboolean() == (Code.c(i) != 0) ? 0 : 1;
                case Code.TESTSET -> {
                    LuaValue value = stack[i >>> 23];
                    if (value.toboolean() == (Code.c(i) != 0)) {
                        stack[a] = value;
                    } else {
                        pc++;
                    }
                }
                case Code.CALL -> {
                    int b = i >>> 23;
                    int c = Code.c(i);
                    Varargs results = call(stack, a, arguments(stack, a + 1, b, top, many), call);
                    if (c == 2) {
                        stack[a] = results.arg1();
                    } else if (c == 0) {
                        many = results;
                        top = a + results.narg();
                    } else {
                        for (int r = 1; r < c; r++) {
                            stack[a + r - 1] = results.arg(r);
                        }
                    }
                }
                case Code.TAILCALL -> {
                    Varargs given = arguments(stack, a + 1, i >>> 23, top, many);
                    LuaValue function = stack[a];
                    if (function.isfunction()) {
                        return new Tail(function, given);
                    }
                    return new Tail(operations.callable(function, call, a), varargsOf(function, given));
                }
                case Code.RETURN -> {
                    return arguments(stack, a, i >>> 23, top, many);
                }
                case Code.FORPREP -> {
                    prepare(stack, a);
                    pc += Code.jump(i);
                }
                case Code.FORLOOP -> {
                    if (advance(stack, a)) {
                        pc += Code.jump(i);
                        vm.meter().step();
                    }
                }
                case Code.TFORCALL -> {
                    Varargs given = varargsOf(stack[a + 1], stack[a + 2]);
                    LuaValue iterator = stack[a];
                    Varargs results = iterator.isfunction()
                            ? iterator.invoke(given)
                            : operations
                                    .callable(iterator, call, Operations.NO_REGISTER)
                                    .invoke(varargsOf(iterator, given));
                    for (int r = Code.c(i); r > 0; r--) {
                        stack[a + 2 + r] = results.arg(r);
                    }
                }
                case Code.TFORLOOP -> {
                    if (!stack[a + 1].isnil()) {
                        stack[a] = stack[a + 1];
                        pc += Code.jump(i);
                        vm.meter().step();
                    }
                }
                case Code.SETLIST -> {
                    int block = Code.c(i);
                    if (block == 0) {
                        block = instructions[++pc];
                    }
                    list(stack, a, i >>> 23, (block - 1) * Code.LIST_STEP, top, many);
                }
                case Code.CLOSURE -> stack[a] = closure(code.p[i >>> 14], stack, open);
                case Code.VARARG -> {
                    int b = i >>> 23;
                    if (b == 0) {
                        many = extra;
                        top = a + extra.narg();
                    } else {
                        for (int r = 1; r < b; r++) {
                            stack[a + r - 1] = extra.arg(r);
                        }
                    }
                }
                default -> throw new IllegalStateException("no such instruction: " + (i & 0x3F));
            }
        }
    }

    /** Sizes are written as mantissa and exponent of three bits. */
    private static int size(int written) {
        int exponent = written >> 3;
        return Math.min(exponent == 0 ? written : (written & 7 | 8) << exponent - 1, 1 << 16);
    }

    private Varargs call(LuaValue[] stack, int a, Varargs given, Call call) {
        LuaValue function = stack[a];
        return function.isfunction()
                ? function.invoke(given)
                : operations.callable(function, call, a).invoke(varargsOf(function, given));
    }

    /** Values from a register on: one less than told, or all up to the top. */
    private static Varargs arguments(LuaValue[] stack, int from, int told, int top, Varargs many) {
        return switch (told) {
            case 0 -> {
                int before = top - many.narg() - from;
                yield before <= 0 ? many : varargsOf(stack, from, before, many);
            }
            case 1 -> NONE;
            case 2 -> stack[from];
            case 3 -> varargsOf(stack[from], stack[from + 1]);
            default -> varargsOf(stack, from, told - 1);
        };
    }

    private static void close(@Nullable Cell[] open, int from) {
        for (int i = open.length - 1; i >= from; i--) {
            Cell cell = open[i];
            if (cell != null) {
                cell.close();
                open[i] = null;
            }
        }
    }

    private Closure closure(Prototype inner, LuaValue[] stack, @Nullable Cell @Nullable [] open) {
        Upvaldesc[] wanted = inner.upvalues;
        Cell[] shared = new Cell[wanted.length];
        for (int u = 0; u < wanted.length; u++) {
            int place = wanted[u].idx;
            if (!wanted[u].instack || open == null) {
                shared[u] = upvalues[place];
            } else {
                Cell cell = open[place];
                if (cell == null) {
                    cell = new Cell(stack, place);
                    open[place] = cell;
                }
                shared[u] = cell;
            }
        }
        return new Closure(this, inner, shared);
    }

    private void list(LuaValue[] stack, int a, int told, int offset, int top, Varargs many) {
        if (!(stack[a] instanceof LuaTable table)) {
            throw new IllegalStateException("a list without table");
        }
        int before = told == 0 ? top - many.narg() - a - 1 : told;
        int count = told == 0 ? before + many.narg() : before;
        table.presize(offset + count);
        vm.meter().hold(8L * count);
        vm.meter().steps(count);
        for (int n = 1; n <= count; n++) {
            table.rawset(offset + n, n <= before ? stack[a + n] : many.arg(n - before));
        }
        if (table instanceof ScriptTable own) {
            own.wrote(offset + count);
        }
    }

    private void prepare(LuaValue[] stack, int a) {
        stack[a] = loopNumber(stack[a], "initial value");
        stack[a + 1] = loopNumber(stack[a + 1], "limit");
        stack[a + 2] = loopNumber(stack[a + 2], "step");
        stack[a] = Numbers.calculate(Code.SUB, stack[a], stack[a + 2]);
    }

    private LuaValue loopNumber(LuaValue value, String what) {
        LuaNumber number = Numbers.number(value);
        if (number == null) {
            throw vm.error("'for' " + what + " must be a number");
        }
        return number;
    }

    private static boolean advance(LuaValue[] stack, int a) {
        LuaValue next;
        boolean more;
        if (stack[a] instanceof LuaInteger index
                && stack[a + 1] instanceof LuaInteger limit
                && stack[a + 2] instanceof LuaInteger step) {
            long value = (long) index.v + step.v;
            more = step.v > 0 ? value <= limit.v : value >= limit.v;
            next = LuaValue.valueOf((int) value);
        } else {
            double step = stack[a + 2].todouble();
            double value = stack[a].todouble() + step;
            double limit = stack[a + 1].todouble();
            more = step > 0 ? value <= limit : value >= limit;
            next = Numbers.of(value);
        }
        if (more) {
            stack[a] = next;
            stack[a + 3] = next;
        }
        return more;
    }
}
