// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.lua.base.ArgumentLibrary;
import org.explorepedia.lua.base.Bit32Library;
import org.explorepedia.lua.hash.HashLibrary;
import org.explorepedia.lua.html.HtmlLibrary;
import org.explorepedia.lua.language.LanguageLibrary;
import org.explorepedia.lua.text.TextLibrary;
import org.explorepedia.lua.uri.UriLibrary;
import org.explorepedia.lua.ustring.UstringLibrary;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SiteConfig.MarkupOptions;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.JsePlatform;

/** The libraries without the machine around them: opened for a wiki without pages, in plain LuaJ. */
public final class LibraryHost implements LuaHost {

    private static final LanguageFacts.Table LANGUAGES = new LanguageFacts.Table();

    private final Globals globals = JsePlatform.standardGlobals();
    private final LuaTable mw = new LuaTable();
    private final Meter meter = new Meter(Long.MAX_VALUE, Long.MAX_VALUE);
    private final SiteConfig site;
    private final ParseState state;

    public LibraryHost() {
        this("https://wiki.test");
    }

    public LibraryHost(String server) {
        this.site = new SiteConfig(
                "Wikipedia",
                server,
                "/w",
                "/wiki/$1",
                "en",
                NamespaceCatalog.forLanguage("en", "Wikipedia"),
                Map.of(),
                Set.of(),
                "UTC",
                MarkupOptions.DEFAULT,
                Limits.DEFAULT);
        ParseRequest request = new ParseRequest(
                Title.of(Namespace.MAIN, "Module:Probe"),
                "",
                new NoPages(),
                Instant.parse("2026-11-23T12:00:00Z"),
                ParseRequest.Options.DEFAULT);
        this.state = new ParseState(request, site, site.titleParser());
        globals.set("mw", mw);
        globals.load("unpack = table.unpack").call();
        List<LuaLibrary> libraries = List.of(
                new UstringLibrary(),
                new HtmlLibrary(),
                new HashLibrary(),
                new TextLibrary(),
                new UriLibrary(),
                new LanguageLibrary(LANGUAGES),
                new ArgumentLibrary(),
                new Bit32Library());
        for (LuaLibrary library : libraries) {
            LuaValue opened = library.open(this);
            String name = library.name();
            if (name.startsWith("mw.")) {
                mw.set(name.substring(3), opened);
            }
            globals.get("package").get("loaded").set(name, opened);
        }
    }

    /** The first result of a script, as text. */
    public String run(String script) {
        return LuaTexts.text(globals.load(bytes(script), "script", "t", globals).call());
    }

    /** The error that a script ends with. */
    public String error(String script) {
        return run("local ok, message = pcall(function() " + script
                + " end) return tostring(ok) .. ' ' .. tostring(message)");
    }

    private static java.io.InputStream bytes(String script) {
        return new java.io.ByteArrayInputStream(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A wiki with nothing in it. */
    private static final class NoPages implements PageSource {

        @Override
        public Optional<SourceText> text(Title title) {
            return Optional.empty();
        }

        @Override
        public Map<Title, PageState> states(Set<Title> titles) {
            return Map.of();
        }

        @Override
        public Map<String, FileInfo> files(Set<String> keys) {
            return Map.of();
        }

        @Override
        public Optional<String> message(String key) {
            return Optional.empty();
        }
    }

    @Override
    public SiteConfig site() {
        return site;
    }

    @Override
    public ParseState state() {
        return state;
    }

    @Override
    public Frame frame() {
        throw new IllegalStateException("Libraries are tried here without a call, so there is no frame.");
    }

    @Override
    public Meter meter() {
        return meter;
    }

    @Override
    public LuaTable mw() {
        return mw;
    }

    @Override
    public LuaValue opened(String name) {
        return globals.get(name);
    }

    @Override
    public LuaValue run(String chunkName, String source) {
        return globals.load(bytes(source), chunkName, "t", globals).call();
    }

    @Override
    public StripMarkers stripMarkers() {
        return new StripMarkers(state);
    }

    /** A string of bytes for scripts that read one. */
    public void set(String name, LuaString value) {
        globals.set(name, value);
    }
}
