// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Operations;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Tables of modules that hold nothing but data: read once in a parse, shared by all its scripts, unchangeable. */
final class SharedData {

    private static final LuaString INDEX = LuaTexts.of("__index");

    private final Session session;
    private final Map<String, LuaValue> loaded = new HashMap<>();

    SharedData(Session session) {
        this.session = session;
    }

    /** {@code mw.loadData} */
    LuaValue module(String name) {
        LuaValue known = loaded.get(name);
        if (known != null) {
            return known;
        }
        Title title = Modules.title(session, name);
        Optional<SourceText> source = title == null ? Optional.empty() : session.module(title);
        if (title == null || source.isEmpty()) {
            throw Modules.missing(session, name);
        }
        Surroundings here = session.current();
        Surroundings inside = session.fresh(here.frame(), here.caller());
        LuaValue value = session.within(
                        inside,
                        () -> session.load(title, source.get().text(), inside.globals())
                                .call(LuaTexts.of(name)))
                .arg1();
        if (!(value instanceof LuaTable table)) {
            throw session.vm().error(name + " returned " + value.typename() + ", table expected");
        }
        LuaValue shared = share(table, "mw.loadData");
        loaded.put(name, shared);
        return shared;
    }

    /** {@code mw.loadJsonData} */
    LuaValue json(String name) {
        LuaValue known = loaded.get("json:" + name);
        if (known != null) {
            return known;
        }
        Title title = session.state().titles().find(name, Namespace.MAIN).orElse(null);
        Optional<SourceText> source = title == null ? Optional.empty() : session.module(title.withoutFragment());
        if (source.isEmpty()) {
            throw session.vm().error("bad argument #1 to 'mw.loadJsonData' ('" + name + "' is not a valid JSON page)");
        }
        LuaValue decode = session.operations().index(session.library("mw.text"), LuaTexts.of("jsonDecode"));
        if (!(session.operations()
                        .call(decode, LuaTexts.of(source.get().text()))
                        .arg1()
                instanceof LuaTable table)) {
            throw session.vm().error(name + " is no table in JSON");
        }
        LuaValue shared = share(table, "mw.loadJsonData");
        loaded.put("json:" + name, shared);
        return shared;
    }

    private LuaValue share(LuaTable table, String function) {
        return new Sharing(function).table(table);
    }

    /** Makes the unchangeable view of a table and of those in it. */
    private final class Sharing {
        private final Map<LuaTable, LuaTable> made = new IdentityHashMap<>();
        private final String function;

        Sharing(String function) {
            this.function = function;
        }

        LuaTable table(LuaTable source) {
            LuaTable known = made.get(source);
            if (known != null) {
                return known;
            }
            if (Operations.metatable(source) != null) {
                throw session.vm().error("data for " + function + " contains a table with a metatable");
            }
            LuaTable view = new SharedTable();
            made.put(source, view);
            LuaTable values = new SharedTable();
            for (Varargs entry = source.next(LuaValue.NIL); !entry.arg1().isnil(); entry = source.next(entry.arg1())) {
                session.meter().step();
                values.rawset(key(entry.arg1()), value(entry.arg(2)));
            }
            view.setmetatable(metatable(values));
            return view;
        }

        private LuaValue key(LuaValue key) {
            if (key instanceof LuaString || key instanceof LuaNumber || key.isboolean()) {
                return key;
            }
            throw session.vm()
                    .error("data for " + function + " contains unsupported data type '" + key.typename() + "' as key");
        }

        private LuaValue value(LuaValue value) {
            if (value instanceof LuaTable table) {
                return table(table);
            }
            if (value instanceof LuaString || value instanceof LuaNumber || value.isboolean()) {
                return value;
            }
            throw session.vm()
                    .error("data for " + function + " contains unsupported data type '" + value.typename() + "'");
        }
    }

    private LuaTable metatable(LuaTable values) {
        LuaTable shown = new SharedTable();
        shown.rawset(LuaTexts.of("mw_loadData"), LuaValue.TRUE);
        LuaTable meta = new SharedTable();
        meta.rawset(LuaTexts.of("mw_loadData"), LuaValue.TRUE);
        meta.rawset(LuaTexts.of("__metatable"), shown);
        meta.rawset(INDEX, values);
        Builtin.add(meta, "__newindex", _ -> {
            throw new LuaError("table from mw.loadData is read-only");
        });
        Builtin next = new Builtin("next", args -> values.next(args.arg(2)));
        Builtin.add(meta, "__pairs", args -> LuaValue.varargsOf(next, args.arg1(), LuaValue.NIL));
        Builtin nextIndex = new Builtin("ipairs", args -> {
            LuaValue index = LuaValue.valueOf(args.arg(2).toint() + 1);
            LuaValue value = values.rawget(index);
            return value.isnil() ? LuaValue.NIL : LuaValue.varargsOf(index, value);
        });
        Builtin.add(meta, "__ipairs", args -> LuaValue.varargsOf(nextIndex, args.arg1(), LuaValue.ZERO));
        return meta;
    }
}
