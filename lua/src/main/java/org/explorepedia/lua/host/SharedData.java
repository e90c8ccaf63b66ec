// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Operations;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.FrameQuestion;
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
    private final Scripts scripts;
    private final Map<Question, Shared> loaded = new HashMap<>();

    SharedData(Session session, Scripts scripts) {
        this.session = session;
        this.scripts = scripts;
    }

    /** @param digest of all that the table holds */
    private record Shared(LuaValue table, long digest) {}

    /**
     * What a data module holds in this parse. Expansions of templates depend on that alone, not on what the module read to find
     * it: a module that looks through the text of the page mostly finds the same after an edit.
     */
    record Question(Scripts scripts, String name, boolean json) implements FrameQuestion {
        @Override
        public Object answer(Frame frame) {
            return scripts.session(frame).digest(this, frame);
        }
    }

    /** {@code mw.loadData} */
    LuaValue module(String name) {
        return table(new Question(scripts, name, false));
    }

    /** {@code mw.loadJsonData} */
    LuaValue json(String name) {
        return table(new Question(scripts, name, true));
    }

    private LuaValue table(Question question) {
        Shared shared = find(question);
        session.state().asked(question, Optional.of(shared.digest()));
        return shared.table();
    }

    /** The digest of what a module holds. */
    long digest(Question question) {
        return find(question).digest();
    }

    private Shared find(Question question) {
        Shared known = loaded.get(question);
        if (known == null) {
            known = session.state().apart(() -> question.json() ? loadJson(question.name()) : load(question.name()));
            loaded.put(question, known);
        }
        return known;
    }

    private Shared load(String name) {
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
        return share(table, "mw.loadData");
    }

    private Shared loadJson(String name) {
        Title title = session.state().titles().find(name, Namespace.MAIN).orElse(null);
        Optional<SourceText> source = title == null ? Optional.empty() : session.module(title.withoutFragment());
        if (source.isEmpty()) {
            throw session.vm().error("bad argument #1 to 'mw.loadJsonData' ('" + name + "' is not a valid JSON page)");
        }
        LuaValue decode = session.operations().index(session.opened("mw.text"), LuaTexts.of("jsonDecode"));
        if (!(session.operations()
                        .call(decode, LuaTexts.of(source.get().text()))
                        .arg1()
                instanceof LuaTable table)) {
            throw session.vm().error(name + " is no table in JSON");
        }
        return share(table, "mw.loadJsonData");
    }

    private Shared share(LuaTable table, String function) {
        Sharing sharing = new Sharing(function);
        LuaTable shared = sharing.table(table);
        return new Shared(shared, sharing.digests.getOrDefault(shared, 0L));
    }

    /** Makes the unchangeable view of a table and of those in it. */
    private final class Sharing {
        private final Map<LuaTable, LuaTable> made = new IdentityHashMap<>();
        private final Map<LuaTable, Long> digests = new IdentityHashMap<>();
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
            long digest = 1;
            for (Varargs entry = source.next(LuaValue.NIL); !entry.arg1().isnil(); entry = source.next(entry.arg1())) {
                session.meter().step();
                LuaValue key = key(entry.arg1());
                LuaValue value = value(entry.arg(2));
                values.rawset(key, value);
                // Tables have no order, so neither has the digest.
                digest += mix(mix(digest(key)) + digest(value));
            }
            digests.put(view, digest);
            view.setmetatable(metatable(values));
            return view;
        }

        private long digest(LuaValue value) {
            if (value instanceof LuaTable table) {
                return digests.getOrDefault(table, 2L);
            }
            if (!(value instanceof LuaString string)) {
                return value.isboolean() ? value.toboolean() ? 3 : 4 : mix(Double.doubleToLongBits(value.todouble()));
            }
            long hash = 5L + string.m_length;
            for (int i = 0; i < string.m_length; i++) {
                hash = (hash ^ string.m_bytes[string.m_offset + i]) * 0x100000001B3L;
            }
            return mix(hash);
        }

        private static long mix(long value) {
            long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
            mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
            return mixed ^ mixed >>> 32;
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
