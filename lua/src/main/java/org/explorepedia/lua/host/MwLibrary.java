// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import static org.luaj.vm2.LuaValue.NONE;

import java.util.List;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.explorepedia.wikitext.expand.Mode;
import org.explorepedia.wikitext.output.Warning;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The functions that stand in {@code mw} itself. */
final class MwLibrary {

    private final Session session;

    private MwLibrary(Session session) {
        this.session = session;
    }

    static void open(Session session) {
        MwLibrary library = new MwLibrary(session);
        LuaTable mw = session.mw();
        Builtin.add(
                mw,
                "getCurrentFrame",
                _ -> session.isRunning() ? session.current().frame() : LuaValue.NIL);
        Builtin.add(mw, "loadData", args -> session.data().module(Check.text(args, 1, "mw.loadData")));
        Builtin.add(mw, "loadJsonData", args -> session.data().json(Check.text(args, 1, "mw.loadJsonData")));
        Builtin.add(mw, "clone", args -> new Copies(session.meter()).copy(args.arg1()));
        Builtin.add(mw, "allToString", library::allToString);
        // What scripts log is for those who try them out; readers of a page have no place for it.
        Builtin.add(mw, "log", _ -> NONE);
        Builtin.add(mw, "logObject", _ -> NONE);
        Builtin.add(mw, "dumpObject", args -> LuaTexts.of(new ObjectDump(session).of(args.arg1())));
        Builtin.add(mw, "isSubsting", _ -> LuaValue.valueOf(session.frame().mode() == Mode.SAVE));
        Builtin.add(mw, "incrementExpensiveFunctionCount", _ -> {
            library.expensive();
            return NONE;
        });
        Builtin.add(mw, "addWarning", library::warn);
        mw.rawset(LuaTexts.of("title"), new TitleLibrary(session).open());
        mw.rawset(LuaTexts.of("site"), new SiteLibrary(session).open());
        mw.rawset(LuaTexts.of("message"), new MessageLibrary(session).open());
        LuaTable functions = new LuaTable();
        Builtin.add(functions, "expr", library::calculate);
        LuaTable extensions = new LuaTable();
        extensions.rawset(LuaTexts.of("ParserFunctions"), functions);
        mw.rawset(LuaTexts.of("ext"), extensions);
        for (String name : List.of("title", "site", "message")) {
            session.opened().rawset(LuaTexts.of("mw." + name), mw.rawget(LuaTexts.of(name)));
        }
    }

    private void expensive() {
        count(session);
    }

    /** Counts a question that costs the wiki much; too many are an error. */
    static void count(Session session) {
        if (!session.state().counters().countExpensive()) {
            session.state().trackingCategory("expensive-parserfunction-category");
            throw new LuaError("too many expensive function calls");
        }
    }

    private Varargs allToString(Varargs args) {
        StringBuilder out = new StringBuilder();
        LuaValue toText = session.globals().rawget(LuaTexts.of("tostring"));
        for (int i = 1; i <= args.narg(); i++) {
            out.append(i > 1 ? "\t" : "").append(LuaTexts.text(toText.call(args.arg(i))));
        }
        return LuaTexts.of(out.toString());
    }

    private Varargs warn(Varargs args) {
        String text = Check.text(args, 1, "addWarning");
        session.state().warn(new Warning("parser.script-warning", List.of(text), -1, -1));
        return NONE;
    }

    private Varargs calculate(Varargs args) {
        String result = session.frame()
                .child(session.frame().title(), java.util.Map.of("1", Check.text(args, 1, "expr")))
                .expand("{{#expr:{{{1}}}}}");
        if (result.startsWith("<strong class=\"error\">")) {
            throw new LuaError(result.replaceAll("<[^>]*>", ""));
        }
        return LuaTexts.of(result);
    }
}
