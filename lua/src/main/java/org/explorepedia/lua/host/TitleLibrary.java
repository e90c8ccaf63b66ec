// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import static org.luaj.vm2.LuaValue.NIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.explorepedia.lua.vm.Operations;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The library {@code mw.title}. */
final class TitleLibrary {

    private final Session session;
    private final TitleFields fields;
    private final LuaTable meta = new SharedTable();

    TitleLibrary(Session session) {
        this.session = session;
        this.fields = new TitleFields(session, this);
    }

    LuaTable open() {
        Builtin.add(meta, "__index", args -> index(args.arg1(), args.arg(2)));
        Builtin.add(meta, "__newindex", args -> {
            String key = args.arg(2).isstring() ? LuaTexts.text(args.arg(2)) : "";
            if (TitleFields.NAMES.contains(key)) {
                throw new LuaError("index '" + key + "' is read only");
            }
            args.checktable(1).rawset(args.arg(2), args.arg(3));
            return LuaValue.NONE;
        });
        Builtin.add(meta, "__eq", args -> LuaValue.valueOf(equal(args.arg1(), args.arg(2))));
        Builtin.add(meta, "__lt", args -> LuaValue.valueOf(compare(args.arg1(), args.arg(2)) < 0));
        Builtin.add(meta, "__le", args -> LuaValue.valueOf(compare(args.arg1(), args.arg(2)) <= 0));
        Builtin.add(meta, "__tostring", args -> LuaTexts.of(prefixed(self(args).title())));
        Builtin.add(meta, "__pairs", this::pairs);
        LuaTable library = new LuaTable();
        Builtin.add(library, "new", this::make);
        Builtin.add(library, "makeTitle", this::makeTitle);
        Builtin.add(library, "getCurrentTitle", _ -> of(session.state().title()));
        Builtin.add(library, "equals", args -> LuaValue.valueOf(equal(args.arg1(), args.arg(2))));
        Builtin.add(library, "compare", args -> LuaValue.valueOf(compare(args.arg1(), args.arg(2))));
        return library;
    }

    TitleTable of(Title title) {
        return new TitleTable(title, meta);
    }

    static TitleTable self(Varargs args) {
        if (args.arg1() instanceof TitleTable title) {
            return title;
        }
        throw new LuaError("title method: invalid self argument, did you call it with a dot instead of a colon?");
    }

    private String prefixed(Title title) {
        return session.site().namespaces().prefixedText(title);
    }

    private LuaValue index(LuaValue object, LuaValue key) {
        if (!(object instanceof TitleTable table) || !(key instanceof LuaString)) {
            return NIL;
        }
        return fields.of(table, LuaTexts.text(key));
    }

    private Varargs pairs(Varargs args) {
        TitleTable self = self(args);
        LuaTable all = new LuaTable();
        for (String name : TitleFields.NAMES) {
            all.rawset(LuaTexts.of(name), fields.of(self, name));
        }
        return LuaValue.varargsOf(session.globals().rawget(LuaTexts.of("next")), all, NIL);
    }

    private static boolean equal(LuaValue a, LuaValue b) {
        return a instanceof TitleTable first
                && b instanceof TitleTable second
                && first.title().withoutFragment().equals(second.title().withoutFragment());
    }

    private static int compare(LuaValue a, LuaValue b) {
        if (!(a instanceof TitleTable first) || !(b instanceof TitleTable second)) {
            throw new LuaError("title.compare: two titles are needed");
        }
        int order = first.title().interwiki().compareTo(second.title().interwiki());
        if (order == 0) {
            order = Integer.compare(first.title().namespace(), second.title().namespace());
        }
        if (order == 0) {
            order = first.title().text().compareTo(second.title().text());
        }
        return Integer.signum(order);
    }

    private Varargs make(Varargs args) {
        LuaValue what = args.arg1();
        if (what instanceof TitleTable) {
            return what;
        }
        if (what instanceof LuaNumber) {
            // Numbers of pages are asked of the wiki, which this engine's window on it cannot answer.
            MwLibrary.count(session);
            return NIL;
        }
        if (!(what instanceof LuaString)) {
            throw Check.argument(1, "title.new", "number or string expected, got " + what.typename());
        }
        int namespace = args.arg(2).isnil() ? Namespace.MAIN : namespace(args.arg(2), 2, "title.new");
        return session.state()
                .titles()
                .find(session.text(what), namespace)
                .<LuaValue>map(this::of)
                .orElse(NIL);
    }

    private int namespace(LuaValue value, int index, String function) {
        Optional<Namespace> found = value instanceof LuaNumber || value.isnumber()
                ? session.site().namespaces().find((int) value.todouble())
                : session.site().namespaces().find(LuaTexts.text(value));
        return found.map(Namespace::id)
                .orElseThrow(() -> session.vm()
                        .error(LuaTexts.of("bad argument #" + index + " to '" + function
                                + "' (unrecognized namespace name '" + LuaTexts.text(value) + "')")));
    }

    private Varargs makeTitle(Varargs args) {
        int namespace = namespace(args.arg1(), 1, "makeTitle");
        String text = session.text(Check.string(args, 2, "makeTitle"));
        String fragment = args.arg(3).isnil() ? "" : session.text(args.arg(3));
        String interwiki = args.arg(4).isnil() ? "" : session.text(args.arg(4));
        Title title = local(namespace, text);
        if (title == null) {
            return NIL;
        }
        return of(new Title(title.namespace(), title.dbKey(), fragment, interwiki));
    }

    private @Nullable Title local(int namespace, String text) {
        String prefix = session.site().namespaces().name(namespace);
        Title title = session.state()
                .titles()
                .find(prefix.isEmpty() ? text : prefix + ':' + text, Namespace.MAIN)
                .orElse(null);
        if (title == null || title.isExternal() || title.namespace() != namespace) {
            return title == null || namespace != Namespace.MAIN
                    ? null
                    : Title.of(namespace, text.strip().replace(' ', '_'));
        }
        return title;
    }

    /** Whether a page exists and what is known of it; the question costs, and links this page to that one. */
    Optional<org.explorepedia.wikitext.request.PageSource.PageState> state(Title title, Set<Title> asked) {
        Title page = title.withoutFragment();
        boolean own = session.state().isPage(page);
        if (!own && asked.add(page)) {
            MwLibrary.count(session);
            session.state().facts().link(page);
        }
        return Optional.ofNullable(session.state().source().states(Set.of(page)).get(page));
    }

    /** Numbers or names of namespaces that a method was given. */
    List<Integer> namespaces(Varargs args) {
        List<Integer> ids = new ArrayList<>();
        for (int i = 2; i <= args.narg(); i++) {
            LuaValue value = args.arg(i);
            Optional<Namespace> found = value instanceof LuaNumber
                    ? session.site().namespaces().find(value.toint())
                    : session.site().namespaces().find(LuaTexts.text(value));
            found.ifPresent(n -> ids.add(n.id()));
        }
        return ids;
    }

    /** A query string from a string or a table of strings. */
    String query(LuaValue value) {
        if (!(value instanceof LuaTable table)) {
            return value.isnil() ? "" : session.text(value);
        }
        StringBuilder out = new StringBuilder();
        for (Varargs entry = table.next(NIL); !entry.arg1().isnil(); entry = table.next(entry.arg1())) {
            out.append(out.isEmpty() ? "" : "&")
                    .append(encode(LuaTexts.text(entry.arg1())))
                    .append('=')
                    .append(encode(LuaTexts.text(entry.arg(2))));
        }
        return out.toString();
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The border of a list in the hands of scripts. */
    static int length(LuaTable table) {
        return Operations.length(table);
    }
}
