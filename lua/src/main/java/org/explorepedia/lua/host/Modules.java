// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.Optional;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.explorepedia.lua.vm.Operations;
import org.explorepedia.lua.vm.ScriptError;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code require}, which finds pages of the namespace of modules, and libraries by their names. */
final class Modules {

    /** What MediaWiki says where a module was missing; people and templates know the place. */
    private static final String PLACE = "package.lua:80: ";

    private final Session session;

    private Modules(Session session) {
        this.session = session;
    }

    static void open(Session session) {
        Modules modules = new Modules(session);
        Builtin.add(session.globals(), "require", modules::require);
        LuaTable table = new LuaTable();
        table.rawset(LuaTexts.of("loaded"), session.opened());
        table.rawset(LuaTexts.of("preload"), new LuaTable());
        session.globals().rawset(LuaTexts.of("package"), table);
        session.opened().rawset(LuaTexts.of("_G"), session.globals());
    }

    private Varargs require(Varargs args) {
        String name = Check.text(args, 1, "require");
        Surroundings here = session.current();
        LuaValue known = here.loaded().rawget(LuaTexts.of(name));
        if (!known.isnil()) {
            return known;
        }
        LuaValue loaded = builtIn(name, here);
        if (loaded.isnil()) {
            Title title = title(session, name);
            Optional<SourceText> source = title == null ? Optional.empty() : session.module(title);
            if (title == null || source.isEmpty()) {
                throw missing(session, name);
            }
            loaded = session.load(title, source.get().text(), here.globals()).call(LuaTexts.of(name));
        }
        LuaValue now = here.loaded().rawget(LuaTexts.of(name));
        LuaValue result = !loaded.isnil() ? loaded : now.isnil() ? LuaValue.TRUE : now;
        here.loaded().rawset(LuaTexts.of(name), result);
        return result;
    }

    static ScriptError missing(Session session, String name) {
        return session.vm().error(LuaTexts.of(PLACE + "module '" + name + "' not found"));
    }

    /** The title of a module by its full name; {@code null} for other names. */
    static @org.jspecify.annotations.Nullable Title title(Session session, String name) {
        return session.state()
                .titles()
                .find(name, Namespace.MAIN)
                .filter(t -> t.namespace() == Namespace.MODULE && !t.isExternal())
                .map(Title::withoutFragment)
                .orElse(null);
    }

    private LuaValue builtIn(String name, Surroundings here) {
        return switch (name) {
            case "strict", "No globals" -> strict(here.globals());
            case "bit" -> new BitLibrary().open();
            default -> session.isLibrary(name) ? new Copies(session.meter()).copy(session.opened(name)) : LuaValue.NIL;
        };
    }

    /** Globals that nobody declared become errors, but for {@code arg}. */
    private LuaValue strict(LuaTable globals) {
        LuaTable old = Operations.metatable(globals);
        LuaTable meta = old == null ? new LuaTable() : old;
        Builtin.add(meta, "__index", args -> {
            if (isKnown(args.arg(2))) {
                return LuaValue.NIL;
            }
            throw session.vm().error("variable '" + LuaTexts.text(args.arg(2)) + "' is not declared");
        });
        Builtin.add(meta, "__newindex", args -> {
            if (!isKnown(args.arg(2))) {
                throw session.vm().error("assign to undeclared variable '" + LuaTexts.text(args.arg(2)) + "'");
            }
            args.checktable(1).rawset(args.arg(2), args.arg(3));
            return LuaValue.NONE;
        });
        globals.setmetatable(meta);
        return LuaValue.TRUE;
    }

    private static boolean isKnown(LuaValue name) {
        return name.isstring() && LuaTexts.text(name).equals("arg");
    }
}
