// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import static org.luaj.vm2.LuaValue.FALSE;
import static org.luaj.vm2.LuaValue.NIL;
import static org.luaj.vm2.LuaValue.valueOf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Check;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.request.PageSource.PageState;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Fields and methods of titles. */
final class TitleFields {

    static final Set<String> NAMES = Set.of(
            "id",
            "interwiki",
            "namespace",
            "fragment",
            "nsText",
            "subjectNsText",
            "talkNsText",
            "text",
            "prefixedText",
            "fullText",
            "rootText",
            "baseText",
            "subpageText",
            "canTalk",
            "exists",
            "isContentPage",
            "isExternal",
            "isLocal",
            "isRedirect",
            "isSpecialPage",
            "isSubpage",
            "isTalkPage",
            "contentModel",
            "basePageTitle",
            "rootPageTitle",
            "talkPageTitle",
            "subjectPageTitle",
            "redirectTarget",
            "protectionLevels",
            "cascadingProtection",
            "file",
            "fileExists",
            "content",
            "pageLang",
            "isSubpageOf",
            "inNamespace",
            "inNamespaces",
            "hasSubjectNamespace",
            "subPageTitle",
            "partialUrl",
            "fullUrl",
            "localUrl",
            "canonicalUrl",
            "getContent");

    private static final String REQUIRE = "return require";

    private final Session session;
    private final TitleLibrary mwTitle;
    private final Set<Title> asked = new HashSet<>();
    private final Map<String, LuaValue> methods = new HashMap<>();

    TitleFields(Session session, TitleLibrary mwTitle) {
        this.session = session;
        this.mwTitle = mwTitle;
        method("isSubpageOf", this::isSubpageOf);
        method("inNamespace", args -> inNamespaces(args));
        method("inNamespaces", args -> inNamespaces(args));
        method("hasSubjectNamespace", args -> {
            Title title = TitleLibrary.self(args).title();
            return valueOf(mwTitle.namespaces(args).contains(title.subjectPage().namespace()));
        });
        method("subPageTitle", args -> {
            Title title = TitleLibrary.self(args).title();
            return find(title.namespace(), title.text() + '/' + LuaTexts.text(Check.string(args, 2, "subPageTitle")));
        });
        method(
                "partialUrl",
                args -> expand(
                        "{{urlencode:{{{1}}}|WIKI}}",
                        TitleLibrary.self(args).title().text(), ""));
        method("fullUrl", args -> address("fullurl", args));
        method("localUrl", args -> address("localurl", args));
        method("canonicalUrl", args -> address("canonicalurl", args));
        method("getContent", args -> content(TitleLibrary.self(args).title()));
    }

    private void method(String name, Builtin.Body body) {
        methods.put(name, new Builtin(name, body));
    }

    LuaValue of(TitleTable table, String name) {
        LuaValue method = methods.get(name);
        if (method != null) {
            return method;
        }
        Title title = table.title();
        Namespaces all = session.site().namespaces();
        String text = title.text();
        return switch (name) {
            case "id" ->
                valueOf(mwTitle.state(title, asked)
                        .map(PageState::pageId)
                        .orElse(0L)
                        .doubleValue());
            case "interwiki" -> LuaTexts.of(title.interwiki());
            case "namespace" -> valueOf(title.namespace());
            case "fragment" -> LuaTexts.of(title.fragment());
            case "nsText" -> LuaTexts.of(all.name(title.namespace()));
            case "subjectNsText" -> LuaTexts.of(all.name(title.subjectPage().namespace()));
            case "talkNsText" ->
                LuaTexts.of(
                        title.namespace() < 0 ? "" : all.name(title.talkPage().namespace()));
            case "text" -> LuaTexts.of(text);
            case "prefixedText" -> LuaTexts.of(all.prefixedText(title));
            case "fullText" ->
                LuaTexts.of(all.prefixedText(title) + (title.hasFragment() ? '#' + title.fragment() : ""));
            case "rootText" -> LuaTexts.of(root(title));
            case "baseText" -> LuaTexts.of(base(title));
            case "subpageText" -> LuaTexts.of(hasSubpages(title) ? text.substring(text.lastIndexOf('/') + 1) : text);
            case "canTalk" -> valueOf(title.namespace() >= 0 && !title.isExternal());
            case "exists" -> valueOf(exists(title));
            case "isContentPage" ->
                valueOf(all.find(title.namespace()).map(Namespace::content).orElse(false));
            case "isExternal" -> valueOf(title.isExternal());
            case "isLocal" -> valueOf(!title.isExternal() || isLocal(title));
            case "isRedirect" ->
                valueOf(mwTitle.state(title, asked).map(PageState::redirect).orElse(false));
            case "isSpecialPage" -> valueOf(title.namespace() == Namespace.SPECIAL);
            case "isSubpage" -> valueOf(hasSubpages(title) && text.indexOf('/') >= 0);
            case "isTalkPage" -> valueOf(title.isTalk());
            case "contentModel" -> LuaTexts.of(model(title));
            case "basePageTitle" -> find(title.namespace(), base(title));
            case "rootPageTitle" -> find(title.namespace(), root(title));
            case "talkPageTitle" -> title.namespace() < 0 || title.isExternal() ? NIL : mwTitle.of(title.talkPage());
            case "subjectPageTitle" -> mwTitle.of(title.subjectPage().withoutFragment());
            case "redirectTarget" -> redirectTarget(title);
            case "protectionLevels" -> protection(title);
            case "cascadingProtection" -> cascading();
            case "file" -> file(title);
            case "fileExists" -> exists(title) ? valueOf(isFile(title)) : FALSE;
            case "content" -> content(title);
            case "pageLang" -> language();
            default -> NIL;
        };
    }

    private boolean isLocal(Title title) {
        var wiki = session.site().interwiki().get(title.interwiki());
        return wiki != null && wiki.local();
    }

    private boolean hasSubpages(Title title) {
        return session.site()
                .namespaces()
                .find(title.namespace())
                .map(Namespace::subpages)
                .orElse(false);
    }

    private String base(Title title) {
        String text = title.text();
        int slash = text.lastIndexOf('/');
        return slash > 0 && hasSubpages(title) ? text.substring(0, slash) : text;
    }

    private String root(Title title) {
        String text = title.text();
        int slash = text.indexOf('/');
        return slash > 0 && hasSubpages(title) ? text.substring(0, slash) : text;
    }

    private LuaValue find(int namespace, String text) {
        String prefix = session.site().namespaces().name(namespace);
        return session.state()
                .titles()
                .find(prefix.isEmpty() ? text : prefix + ':' + text, Namespace.MAIN)
                .<LuaValue>map(mwTitle::of)
                .orElse(NIL);
    }

    private boolean exists(Title title) {
        if (title.isExternal()) {
            return false;
        }
        if (title.namespace() == Namespace.SPECIAL) {
            return session.state().source().hasSpecialPage(title.dbKey());
        }
        return mwTitle.state(title, asked).isPresent();
    }

    private boolean isFile(Title title) {
        boolean media = title.namespace() == Namespace.FILE || title.namespace() == Namespace.MEDIA;
        return media && !session.state().source().files(Set.of(title.dbKey())).isEmpty();
    }

    private LuaValue file(Title title) {
        if (title.namespace() != Namespace.FILE && title.namespace() != Namespace.MEDIA) {
            return FALSE;
        }
        MwLibrary.count(session);
        session.state().facts().file(title.dbKey());
        FileInfo info = session.state().source().files(Set.of(title.dbKey())).get(title.dbKey());
        LuaTable file = new LuaTable();
        file.rawset(LuaTexts.of("exists"), valueOf(info != null));
        if (info != null) {
            file.rawset(LuaTexts.of("width"), valueOf(info.width()));
            file.rawset(LuaTexts.of("height"), valueOf(info.height()));
            file.rawset(LuaTexts.of("size"), valueOf((double) info.bytes()));
            file.rawset(LuaTexts.of("mimeType"), LuaTexts.of(info.mime()));
        }
        return file;
    }

    private String model(Title title) {
        mwTitle.state(title, asked);
        return switch (title.namespace()) {
            case Namespace.MODULE -> title.text().endsWith("/doc") ? "wikitext" : "Scribunto";
            case Namespace.MEDIAWIKI, Namespace.USER ->
                title.text().endsWith(".css")
                        ? "css"
                        : title.text().endsWith(".js")
                                ? "javascript"
                                : title.text().endsWith(".json") ? "json" : "wikitext";
            default -> "wikitext";
        };
    }

    private Optional<SourceText> source(Title title) {
        if (title.isExternal() || title.namespace() < 0) {
            return Optional.empty();
        }
        if (session.state().isPage(title.withoutFragment())) {
            return Optional.of(new SourceText(title, session.state().request().text(), 0, "wikitext"));
        }
        return session.state().text(title.withoutFragment());
    }

    private LuaValue content(Title title) {
        return source(title).<LuaValue>map(s -> LuaTexts.of(s.text())).orElse(NIL);
    }

    private LuaValue redirectTarget(Title title) {
        Optional<SourceText> source = source(title);
        if (source.isEmpty()) {
            return FALSE;
        }
        String text = source.get().text();
        Optional<Title> target =
                title.namespace() == Namespace.MODULE && text.strip().startsWith(REQUIRE)
                        ? Optional.ofNullable(
                                Modules.title(session, required(text.strip().substring(REQUIRE.length()))))
                        : session.frame().redirectTarget(text);
        return target.<LuaValue>map(mwTitle::of).orElse(FALSE);
    }

    /** The name in {@code [[Module:Foo]]} or in quotes. */
    private static String required(String text) {
        return text.replaceAll("^[\\s(]*(\\[\\[|\")|(\\]\\]|\")[\\s)]*$", "").replace("\\\"", "\"");
    }

    private LuaValue protection(Title title) {
        LuaTable levels = new LuaTable();
        boolean exists =
                session.state().source().states(Set.of(title.withoutFragment())).containsKey(title.withoutFragment());
        for (String action : exists ? List.of("edit", "move") : List.of("create")) {
            LuaTable needed = new LuaTable();
            session.state()
                    .source()
                    .protection(title.withoutFragment(), action)
                    .filter(level -> !level.isEmpty())
                    .ifPresent(level -> needed.rawset(1, LuaTexts.of(level)));
            levels.rawset(LuaTexts.of(action), needed);
        }
        return levels;
    }

    private static LuaValue cascading() {
        LuaTable cascading = new LuaTable();
        cascading.rawset(LuaTexts.of("sources"), new LuaTable());
        cascading.rawset(LuaTexts.of("restrictions"), new LuaTable());
        return cascading;
    }

    private LuaValue language() {
        LuaValue function = session.mw().rawget(LuaTexts.of("getContentLanguage"));
        return function.isnil() ? NIL : function.call();
    }

    private Varargs isSubpageOf(Varargs args) {
        Title title = TitleLibrary.self(args).title();
        if (!(args.arg(2) instanceof TitleTable other)) {
            throw Check.wrong(args, 2, "isSubpageOf", "title");
        }
        Title base = other.title();
        return valueOf(hasSubpages(title)
                && title.namespace() == base.namespace()
                && title.interwiki().equals(base.interwiki())
                && title.dbKey().startsWith(base.dbKey() + '/'));
    }

    private Varargs inNamespaces(Varargs args) {
        Title title = TitleLibrary.self(args).title();
        return valueOf(mwTitle.namespaces(args).contains(title.namespace()));
    }

    private LuaValue address(String function, Varargs args) {
        Title title = TitleLibrary.self(args).title();
        String name =
                session.site().namespaces().prefixedText(title) + (title.hasFragment() ? '#' + title.fragment() : "");
        String query = mwTitle.query(args.arg(2));
        LuaValue url = expand(
                query.isEmpty() ? "{{" + function + ":{{{1}}}}}" : "{{" + function + ":{{{1}}}|{{{2}}}}}", name, query);
        return args.arg(3).isnil() ? url : withProtocol(LuaTexts.text(url), LuaTexts.text(args.arg(3)));
    }

    private static LuaValue withProtocol(String url, String protocol) {
        int slashes = url.indexOf("//");
        if (slashes < 0) {
            return LuaTexts.of(url);
        }
        String rest = url.substring(slashes);
        return LuaTexts.of(
                switch (protocol) {
                    case "http", "https" -> protocol + ':' + rest;
                    case "relative" -> rest;
                    case "canonical" -> slashes == 0 ? "https:" + rest : url;
                    default -> url;
                });
    }

    private LuaValue expand(String call, String first, String second) {
        return LuaTexts.of(session.frame()
                .child(session.frame().title(), Map.of("1", first, "2", second))
                .expand(call));
    }
}
