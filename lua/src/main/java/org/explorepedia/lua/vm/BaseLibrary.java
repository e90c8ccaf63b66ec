// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import static org.luaj.vm2.LuaValue.FALSE;
import static org.luaj.vm2.LuaValue.NIL;
import static org.luaj.vm2.LuaValue.NONE;
import static org.luaj.vm2.LuaValue.TRUE;
import static org.luaj.vm2.LuaValue.varargsOf;

import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The functions that stand in no table, without those that read files, compile text or change environments. */
public final class BaseLibrary {

    private static final LuaString METATABLE = LuaTexts.of("__metatable");
    private static final LuaString TOSTRING = LuaTexts.of("__tostring");
    private static final LuaString PAIRS = LuaTexts.of("__pairs");
    private static final LuaString IPAIRS = LuaTexts.of("__ipairs");
    private static final int MAX_UNPACK = 8_000;

    private final Vm vm;
    private final Operations operations;
    private final Builtin next = new Builtin("next", args -> step(Check.table(args, 1, "next"), args.arg(2)));
    private final Builtin nextIndex = new Builtin("ipairs", this::stepIndex);

    private BaseLibrary(Vm vm) {
        this.vm = vm;
        this.operations = new Operations(vm);
    }

    /** Puts the functions into a table of globals. */
    public static void open(Vm vm, LuaTable globals) {
        BaseLibrary library = new BaseLibrary(vm);
        Builtin.add(globals, "assert", library::check);
        Builtin.add(globals, "error", library::raise);
        Builtin.add(globals, "getmetatable", BaseLibrary::metatable);
        Builtin.add(globals, "setmetatable", BaseLibrary::setMetatable);
        globals.rawset("next", library.next);
        Builtin.add(globals, "pairs", library::pairs);
        Builtin.add(globals, "ipairs", library::indexPairs);
        Builtin.add(globals, "pcall", library::protectedCall);
        Builtin.add(globals, "xpcall", library::handledCall);
        Builtin.add(
                globals,
                "rawequal",
                args -> LuaValue.valueOf(Check.any(args, 1, "rawequal").raweq(Check.any(args, 2, "rawequal"))));
        Builtin.add(globals, "rawget", args -> Check.table(args, 1, "rawget").rawget(Check.any(args, 2, "rawget")));
        Builtin.add(globals, "rawset", library::rawSet);
        Builtin.add(globals, "select", BaseLibrary::select);
        Builtin.add(globals, "tonumber", BaseLibrary::toNumber);
        Builtin.add(globals, "tostring", args -> library.toText(Check.any(args, 1, "tostring")));
        Builtin.add(
                globals, "type", args -> LuaTexts.of(Check.any(args, 1, "type").typename()));
        Builtin.add(globals, "unpack", library::unpack);
        globals.rawset("_VERSION", LuaTexts.of("Lua 5.1"));
        globals.rawset("_G", globals);
    }

    private Varargs check(Varargs args) {
        if (Check.any(args, 1, "assert").toboolean()) {
            return args;
        }
        LuaValue message = args.arg(2);
        throw args.narg() < 2 || message.isnil() ? vm.error(LuaTexts.of("assertion failed!")) : vm.error(message);
    }

    private Varargs raise(Varargs args) {
        LuaValue message = args.arg1();
        int level = Check.integer(args, 2, "error", 1);
        if (message instanceof LuaString && level > 0) {
            throw vm.error(LuaTexts.text(message), level);
        }
        throw vm.error(message);
    }

    private static Varargs metatable(Varargs args) {
        LuaTable meta = Operations.metatable(Check.any(args, 1, "getmetatable"));
        if (meta == null) {
            return NIL;
        }
        LuaValue shown = meta.rawget(METATABLE);
        return shown.isnil() ? meta : shown;
    }

    private static Varargs setMetatable(Varargs args) {
        LuaTable table = Check.table(args, 1, "setmetatable");
        LuaValue meta = args.arg(2);
        if (!meta.isnil() && !(meta instanceof LuaTable) || args.narg() < 2) {
            throw Check.argument(2, "setmetatable", "nil or table expected");
        }
        LuaTable old = Operations.metatable(table);
        if (old != null && !old.rawget(METATABLE).isnil()) {
            throw new LuaError("cannot change a protected metatable");
        }
        table.setmetatable(meta.isnil() ? null : meta);
        return table;
    }

    private static Varargs step(LuaTable table, LuaValue key) {
        return table.next(key);
    }

    private Varargs pairs(Varargs args) {
        LuaValue value = Check.any(args, 1, "pairs");
        LuaValue handler = Operations.handler(value, PAIRS);
        if (!handler.isnil()) {
            Varargs three = operations.call(handler, value);
            return varargsOf(three.arg(1), three.arg(2), three.arg(3));
        }
        return varargsOf(next, Check.table(args, 1, "pairs"), NIL);
    }

    private Varargs indexPairs(Varargs args) {
        LuaValue value = Check.any(args, 1, "ipairs");
        LuaValue handler = Operations.handler(value, IPAIRS);
        if (!handler.isnil()) {
            Varargs three = operations.call(handler, value);
            return varargsOf(three.arg(1), three.arg(2), three.arg(3));
        }
        return varargsOf(nextIndex, Check.table(args, 1, "ipairs"), LuaValue.ZERO);
    }

    private Varargs stepIndex(Varargs args) {
        LuaValue index = LuaValue.valueOf(Check.integer(args, 2, "ipairs") + 1);
        LuaValue value = Check.table(args, 1, "ipairs").rawget(index);
        return value.isnil() ? NIL : varargsOf(index, value);
    }

    private Varargs protectedCall(Varargs args) {
        LuaValue function = Check.any(args, 1, "pcall");
        int depth = vm.depth();
        try {
            return varargsOf(TRUE, operations.call(function, args.subargs(2)));
        } catch (LuaError e) {
            LuaValue value = vm.located(e).getMessageObject();
            vm.unwind(depth);
            return varargsOf(FALSE, value);
        } catch (StackOverflowError e) {
            vm.unwind(depth);
            return varargsOf(FALSE, vm.error("stack overflow").getMessageObject());
        }
    }

    private Varargs handledCall(Varargs args) {
        LuaValue handler = args.arg(2);
        int depth = vm.depth();
        LuaValue value;
        try {
            return varargsOf(TRUE, operations.call(Check.any(args, 1, "xpcall"), NONE));
        } catch (LuaError e) {
            value = vm.located(e).getMessageObject();
            vm.unwind(depth);
        } catch (StackOverflowError e) {
            vm.unwind(depth);
            value = vm.error("stack overflow").getMessageObject();
        }
        return varargsOf(FALSE, operations.call(handler, value));
    }

    private Varargs rawSet(Varargs args) {
        LuaTable table = Check.table(args, 1, "rawset");
        operations.rawSet(table, args.arg(2), args.arg(3));
        return table;
    }

    private static Varargs select(Varargs args) {
        if (args.arg1() instanceof LuaString sign && sign.tojstring().equals("#")) {
            return LuaValue.valueOf(args.narg() - 1);
        }
        int from = Check.integer(args, 1, "select");
        if (from < 0) {
            from = args.narg() + from;
        }
        if (from < 1) {
            throw Check.argument(1, "select", "index out of range");
        }
        return from > args.narg() - 1 ? NONE : args.subargs(from + 1);
    }

    private static Varargs toNumber(Varargs args) {
        LuaValue value = Check.any(args, 1, "tonumber");
        int base = Check.integer(args, 2, "tonumber", 10);
        if (base == 10) {
            LuaNumber number = Numbers.number(value);
            return number == null ? NIL : number;
        }
        if (base < 2 || base > 36) {
            throw Check.argument(2, "tonumber", "base out of range");
        }
        double parsed = Numbers.parse(Check.string(args, 1, "tonumber"), base);
        return Double.isNaN(parsed) ? NIL : Numbers.of(parsed);
    }

    private LuaValue toText(LuaValue value) {
        LuaValue handler = Operations.handler(value, TOSTRING);
        if (!handler.isnil()) {
            return operations.call(handler, value).arg1();
        }
        return plainText(value);
    }

    /** A value as text, without asking metatables; addresses of tables and functions are nobody's business. */
    static LuaValue plainText(LuaValue value) {
        if (value instanceof LuaString) {
            return value;
        }
        if (value instanceof LuaNumber) {
            return LuaTexts.bytes(value);
        }
        return LuaTexts.of(value.isnil() || value.isboolean() ? value.tojstring() : value.typename());
    }

    private Varargs unpack(Varargs args) {
        LuaTable table = Check.table(args, 1, "unpack");
        int from = Check.integer(args, 2, "unpack", 1);
        int to = Check.integer(args, 3, "unpack", args.arg(3).isnil() ? Operations.length(table) : 0);
        if (from > to) {
            return NONE;
        }
        if ((long) to - from >= MAX_UNPACK) {
            throw new LuaError("too many results to unpack");
        }
        LuaValue[] values = new LuaValue[to - from + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.rawget(from + i);
        }
        return varargsOf(values);
    }
}
