// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import static org.luaj.vm2.LuaValue.NIL;
import static org.luaj.vm2.LuaValue.valueOf;

import java.util.HashMap;
import java.util.Map;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.explorepedia.wikitext.request.PageSource.CategoryCounts;
import org.explorepedia.wikitext.request.PageSource.SiteStatistic;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The library {@code mw.site}: facts of the wiki. Namespaces and statistics are looked up when a script asks. */
final class SiteLibrary {

    /** The version of MediaWiki whose behaviour scripts find here. */
    private static final String VERSION = "1.43.9";

    private final Session session;
    private final Map<Integer, LuaTable> namespaces = new HashMap<>();

    SiteLibrary(Session session) {
        this.session = session;
    }

    LuaTable open() {
        SiteConfig config = session.site();
        LuaTable site = new LuaTable();
        site.rawset("siteName", LuaTexts.of(config.siteName()));
        site.rawset("server", LuaTexts.of(config.server()));
        site.rawset("scriptPath", LuaTexts.of(config.scriptPath()));
        site.rawset("stylePath", LuaTexts.of(config.scriptPath() + "/skins"));
        site.rawset("currentVersion", LuaTexts.of(VERSION));
        LuaTable all = new SharedTable();
        LuaTable content = new SharedTable();
        LuaTable subject = new SharedTable();
        LuaTable talk = new SharedTable();
        for (LuaTable table : new LuaTable[] {all, content, subject, talk}) {
            LuaTable meta = new SharedTable();
            Builtin.add(meta, "__index", args -> byName(args.arg(2)));
            Builtin.add(meta, "__pairs", args -> entries(args.checktable(1)));
            table.setmetatable(meta);
        }
        fillLater(site, "namespaces", all, _ -> true);
        fillLater(site, "contentNamespaces", content, Namespace::content);
        fillLater(site, "subjectNamespaces", subject, n -> n.id() >= 0 && (n.id() & 1) == 0);
        fillLater(site, "talkNamespaces", talk, n -> n.id() > 0 && (n.id() & 1) == 1);
        site.rawset("stats", statistics());
        Builtin.add(site, "interwikiMap", this::interwikiMap);
        return site;
    }

    private void fillLater(LuaTable site, String name, LuaTable table, java.util.function.Predicate<Namespace> wanted) {
        for (Namespace namespace : session.site().namespaces().all()) {
            if (wanted.test(namespace)) {
                table.rawset(namespace.id(), namespace(namespace));
            }
        }
        site.rawset(LuaTexts.of(name), table);
    }

    private Varargs entries(LuaTable table) {
        return LuaValue.varargsOf(session.globals().rawget(LuaTexts.of("next")), table, NIL);
    }

    private LuaValue byName(LuaValue name) {
        if (!name.isstring() || name instanceof LuaNumber) {
            return NIL;
        }
        return session.site()
                .namespaces()
                .find(LuaTexts.text(name))
                .<LuaValue>map(this::namespace)
                .orElse(NIL);
    }

    private LuaTable namespace(Namespace namespace) {
        LuaTable known = namespaces.get(namespace.id());
        if (known != null) {
            return known;
        }
        int id = namespace.id();
        LuaTable table = new SharedTable();
        namespaces.put(id, table);
        boolean talk = id > 0 && (id & 1) == 1;
        put(table, "id", valueOf(id));
        put(table, "name", LuaTexts.of(namespace.name()));
        put(table, "canonicalName", LuaTexts.of(namespace.canonicalName()));
        put(table, "hasSubpages", valueOf(namespace.subpages()));
        put(table, "hasGenderDistinction", valueOf(id == Namespace.USER || id == Namespace.USER_TALK));
        put(table, "isCapitalized", valueOf(!namespace.caseSensitive()));
        put(table, "isContent", valueOf(namespace.content()));
        put(table, "isIncludable", LuaValue.TRUE);
        put(table, "isMovable", valueOf(id >= 0));
        put(table, "isSubject", valueOf(!talk));
        put(table, "isTalk", valueOf(talk));
        if (id == Namespace.MAIN) {
            put(table, "displayName", LuaTexts.of("(Main)"));
        }
        LuaTable aliases = new SharedTable();
        int count = 0;
        for (String alias : namespace.aliases()) {
            aliases.rawset(++count, LuaTexts.of(alias));
        }
        put(table, "aliases", aliases);
        LuaTable meta = new SharedTable();
        Builtin.add(meta, "__index", args -> related(id, talk, args.arg(2)));
        table.setmetatable(meta);
        return table;
    }

    private LuaValue related(int id, boolean talk, LuaValue name) {
        if (!name.isstring()) {
            return NIL;
        }
        return switch (LuaTexts.text(name)) {
            case "subject" -> byId(talk ? id - 1 : id);
            case "talk" -> id < 0 ? NIL : byId(talk ? id : id + 1);
            case "associated" -> id < 0 ? NIL : byId(talk ? id - 1 : id + 1);
            default -> NIL;
        };
    }

    private LuaValue byId(int id) {
        return session.site()
                .namespaces()
                .find(id)
                .<LuaValue>map(this::namespace)
                .orElse(NIL);
    }

    private static void put(LuaTable table, String name, LuaValue value) {
        table.rawset(LuaTexts.of(name), value);
    }

    private LuaTable statistics() {
        LuaTable stats = new LuaTable();
        LuaTable meta = new SharedTable();
        Builtin.add(meta, "__index", args -> statistic(args.arg(2)));
        Builtin.add(stats, "pagesInCategory", this::pagesInCategory);
        Builtin.add(stats, "pagesInNamespace", _ -> LuaValue.ZERO);
        Builtin.add(stats, "usersInGroup", _ -> LuaValue.ZERO);
        stats.setmetatable(meta);
        return stats;
    }

    private LuaValue statistic(LuaValue name) {
        SiteStatistic wanted = name.isstring()
                ? switch (LuaTexts.text(name)) {
                    case "pages" -> SiteStatistic.PAGES;
                    case "articles" -> SiteStatistic.ARTICLES;
                    case "files" -> SiteStatistic.FILES;
                    case "edits" -> SiteStatistic.EDITS;
                    case "users" -> SiteStatistic.USERS;
                    case "activeUsers" -> SiteStatistic.ACTIVE_USERS;
                    case "admins" -> SiteStatistic.ADMINS;
                    default -> null;
                }
                : null;
        if (wanted == null) {
            return NIL;
        }
        return valueOf(
                session.state().source().statistics().getOrDefault(wanted, 0L).doubleValue());
    }

    private Varargs pagesInCategory(Varargs args) {
        String name = Check.text(args, 1, "pagesInCategory");
        String which = args.arg(2).isnil() ? "all" : LuaTexts.text(args.arg(2));
        MwLibrary.count(session);
        CategoryCounts counts = session.state()
                .titles()
                .find(name, Namespace.CATEGORY)
                .map(t -> session.state().source().category(t.dbKey()))
                .orElse(CategoryCounts.NONE);
        double pages = (double) counts.all() - counts.subcategories() - counts.files();
        if (which.equals("*")) {
            LuaTable table = new LuaTable();
            put(table, "all", valueOf((double) counts.all()));
            put(table, "subcats", valueOf((double) counts.subcategories()));
            put(table, "files", valueOf((double) counts.files()));
            put(table, "pages", valueOf(pages));
            return table;
        }
        return switch (which) {
            case "subcats" -> valueOf((double) counts.subcategories());
            case "files" -> valueOf((double) counts.files());
            case "pages" -> valueOf(pages);
            default -> valueOf((double) counts.all());
        };
    }

    private Varargs interwikiMap(Varargs args) {
        String filter = args.arg1().isnil() ? "" : Check.text(args, 1, "interwikiMap");
        LuaTable map = new LuaTable();
        session.site().interwiki().forEach((prefix, wiki) -> {
            boolean wanted = filter.isEmpty() || filter.equals("local") == wiki.local();
            if (wanted) {
                LuaTable entry = new LuaTable();
                put(entry, "prefix", LuaTexts.of(prefix));
                put(entry, "url", LuaTexts.of(wiki.url()));
                put(entry, "isProtocolRelative", valueOf(wiki.url().startsWith("//")));
                put(entry, "isLocal", valueOf(wiki.local()));
                put(entry, "isTranscludable", LuaValue.FALSE);
                put(entry, "isCurrentWiki", LuaValue.FALSE);
                put(entry, "isExtraLanguageLink", LuaValue.FALSE);
                map.rawset(LuaTexts.of(prefix), entry);
            }
        });
        return map;
    }
}
