// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.wikitext.expand.Frame;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** A frame as scripts see it: an object with methods, whose field {@code args} expands arguments when they are asked for. */
final class FrameTable extends SharedTable {

    private final Session session;
    private final Frame frame;
    private final @Nullable FrameTable parent;
    private final Map<String, LuaValue> known = new HashMap<>();

    /** @param parent the frame that scripts may climb to; {@code null} if there is none for them */
    FrameTable(Session session, Frame frame, @Nullable FrameTable parent) {
        this.session = session;
        this.frame = frame;
        this.parent = parent;
        rawset(LuaTexts.of("args"), arguments());
        setmetatable(session.frameMethods());
    }

    Frame frame() {
        return frame;
    }

    @Nullable
    FrameTable parent() {
        return parent;
    }

    private LuaTable arguments() {
        LuaTable meta = new LuaTable();
        Builtin.add(meta, "__index", args -> argument(args.arg(2)));
        Builtin.add(meta, "__pairs", _ -> pairs());
        Builtin.add(
                meta,
                "__ipairs",
                args -> LuaValue.varargsOf(new Builtin("ipairs", this::nextIndex), args.arg1(), LuaValue.ZERO));
        LuaTable args = new SharedTable();
        args.setmetatable(meta);
        return args;
    }

    /** An argument by number or name; {@code nil} if it was not given. */
    LuaValue argument(LuaValue key) {
        if (!key.isstring()) {
            return LuaValue.NIL;
        }
        String name = LuaTexts.text(key);
        LuaValue value = known.get(name);
        if (value == null) {
            value = frame.argument(name).map(session::value).orElse(LuaValue.NIL);
            known.put(name, value);
        }
        return value;
    }

    private Varargs nextIndex(Varargs args) {
        LuaValue index = LuaValue.valueOf(args.arg(2).toint() + 1);
        LuaValue value = session.operations().index(args.arg1(), index);
        return value.isnil() ? LuaValue.NIL : LuaValue.varargsOf(index, value);
    }

    /** All arguments, numbered ones first. */
    Varargs pairs() {
        Map<LuaValue, LuaValue> all = new LinkedHashMap<>();
        frame.arguments().forEach((name, text) -> {
            LuaValue value = known.computeIfAbsent(name, _ -> session.value(text));
            all.put(key(name), value);
        });
        LuaTable table = new LuaTable();
        all.forEach(table::rawset);
        return LuaValue.varargsOf(session.globals().rawget(LuaTexts.of("next")), table, LuaValue.NIL);
    }

    /** Names that are whole numbers in their usual writing are numbers. */
    private static LuaValue key(String name) {
        int length = name.length();
        boolean number = length > 0 && length < 10;
        for (int i = 0; i < length && number; i++) {
            char c = name.charAt(i);
            number = c >= '0' && c <= '9' || i == 0 && c == '-' && length > 1;
        }
        boolean usual = number && (length == 1 || name.charAt(0) != '0') && !name.startsWith("-0");
        return usual ? LuaValue.valueOf(Integer.parseInt(name)) : LuaTexts.of(name);
    }

    static boolean isText(LuaValue value) {
        return value.isstring() || value instanceof LuaNumber;
    }
}
