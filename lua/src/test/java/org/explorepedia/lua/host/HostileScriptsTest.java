// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that try to hang the program, fill its memory or get out: the page goes on behind every one of them. */
class HostileScriptsTest {

    private static final long HALF_A_SECOND = 500_000_000L;
    private static final String TIME = "The time allocated for running scripts has expired.";
    private static final String MEMORY = "not enough memory";

    private final SiteConfig site = new SiteConfig(
            "Test",
            "https://example.org",
            "/w",
            "/wiki/$1",
            "en",
            NamespaceCatalog.forLanguage("en", "Test"),
            Map.of(),
            Set.of(),
            "UTC",
            SiteConfig.MarkupOptions.DEFAULT,
            Limits.DEFAULT);
    private final WikitextEngine engine = MediaWikiEngine.builder(site)
            .function(new Scripts(StandardLibraries.all(), HALF_A_SECOND, 20_000_000L).function())
            .build();

    /** Runs the body of a function in a page with text behind the call. */
    private String run(String body) {
        return parse(body, "{{#invoke:M|f}} and on").html();
    }

    private ParseResult parse(String body, String page) {
        String module = "local p = {}\nfunction p.f(frame)\n" + body + "\nend\nreturn p";
        PageSource source = new PageSource() {
            @Override
            public Optional<SourceText> text(Title title) {
                return title.namespace() == Namespace.MODULE && title.dbKey().equals("M")
                        ? Optional.of(new SourceText(title, module, 1, "Scribunto"))
                        : Optional.empty();
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
        };
        return engine.parse(new ParseRequest(
                Title.of(Namespace.MAIN, "Page"),
                page,
                source,
                Instant.parse("2026-01-02T03:04:05Z"),
                ParseRequest.Options.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true do end",
                "repeat until false",
                "for i = 1, math.huge do end",
                "local function f() return f() end return f()",
                "while true do pcall(error, 'x') end",
                "pcall(function() while true do end end) return 'survived'",
                "while true do pcall(function() while true do end end) end",
                "xpcall(function() while true do end end, function() while true do end end)",
                "return ('a'):rep(30000):find(('a-'):rep(20) .. 'b')",
                "return ('a'):rep(50000):match('.-.-.-.-b')",
                "return (('x'):rep(100000)):gsub('x*x*x*x*y', '')",
                "table.sort({1, 2, 3, 4, 5, 6, 7, 8}, function() while true do end end)",
                "return ('x'):rep(1000000):gsub('x', function() while true do end end)",
                "while true do frame:preprocess('{{#if:x|y}}') end",
                "for k in function() return 1 end do end",
            })
    void endlessScriptsAreStopped(String body) {
        assertThat(run(body)).contains(TIME).contains("and on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local s = 'x' while true do s = s .. s end",
                "return ('x'):rep(1e9)",
                "return ('x'):rep(1e4):rep(1e4)",
                "local t = {} for i = 1, 1e9 do t[i] = i end",
                "local t = {} while true do t = {t, t, t} end",
                "while true do mw.clone({1, {2}}) end",
                "local t = {} for i = 1, 1e9 do t['k' .. i] = ('x'):rep(1000) end",
                "local t = {} for i = 1, 1e9 do table.insert(t, {}) end",
                "return string.format('%99999d', 1) .. ('x'):rep(1e8)",
                "local t = {} for i = 1, 200 do t[i] = ('x'):rep(1e6) end return table.concat(t)",
                "return (('x'):rep(1e6)):gsub('x', ('y'):rep(1000))",
            })
    void memoryIsBounded(String body) {
        assertThat(run(body)).containsAnyOf(MEMORY, TIME, "Lua error").contains("and on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local function f() return 1 + f() end return f()",
                "local t = setmetatable({}, {}) getmetatable(t).__add = function(a, b) return a + b end return t + 1",
                "return setmetatable({}, {__index = function(t, k) return t[k .. 1] end}).x",
                "local t = {} t.__index = t setmetatable(t, t) return t.x",
                "local function f() return tostring(setmetatable({}, {__tostring = f})) end return f()",
                "local t = {} t[1] = t return mw.dumpObject(t) .. nil",
            })
    void depthIsBounded(String body) {
        assertThat(run(body))
                .containsAnyOf("stack overflow", "loop in gettable", "Lua error")
                .contains("and on");
    }

    @Test
    void deepRecursionCanBeCaught() {
        assertThat(run("local function f() return 1 + f() end local ok, m = pcall(f) return tostring(ok) .. m"))
                .contains("false")
                .contains("stack overflow")
                .contains("and on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io",
                "luajava",
                "coroutine",
                "load",
                "loadstring",
                "loadfile",
                "dofile",
                "setfenv",
                "getfenv",
                "module",
                "collectgarbage",
                "print",
                "newproxy",
                "os.execute",
                "os.exit",
                "os.getenv",
                "os.remove",
                "os.rename",
                "os.tmpname",
                "string.dump",
                "debug.getinfo",
                "debug.sethook",
                "debug.getmetatable",
                "debug.getregistry",
                "debug.setmetatable",
                "debug.getupvalue",
                "package.loadlib"
            })
    void nothingLeadsOutside(String name) {
        assertThat(run("return type(" + name + ")")).contains("nil and on");
    }

    @Test
    void metatablesOfStringsStayHidden() {
        assertThat(run("return tostring(getmetatable('')) .. tostring(pcall(setmetatable, '', {}))"))
                .contains("nilfalse");
    }

    @Test
    void changedLibrariesStayWithTheirCall() {
        assertThat(parse(
                                "local seen = tostring(string.own) .. tostring(mw.own) .. type(string.rep)"
                                        + " string.own = 1 mw.own = 1 string.rep = nil return seen",
                                "{{#invoke:M|f}} {{#invoke:M|f}}")
                        .html())
                .contains("nilnilfunction nilnilfunction");
    }

    @Test
    void bytecodeIsNoScript() {
        assertThat(run("return 1 end return p\n--\u001BLua")).contains("and on");
    }

    @Test
    void timeIsCountedForThePage() {
        String html = parse("while true do end", "{{#invoke:M|f}} {{#invoke:M|f}} {{#invoke:M|f}} end")
                .html();
        assertThat(html.split(TIME, -1)).hasSize(4);
        assertThat(html).contains(" end");
    }

    @Test
    void failuresPutThePageIntoACategory() {
        assertThat(parse("error('no')", "{{#invoke:M|f}}").facts().categories())
                .containsKey("Pages_with_script_errors");
    }

    @Test
    void manyThreadsShareOneEngine() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var pages = threads.invokeAll(IntStream.range(0, 60)
                    .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> parse(
                                    "counter = (counter or 0) + tonumber(frame.args[1]) return counter .. 'x'",
                                    "{{#invoke:M|f|" + i + "}}")
                            .html())
                    .toList());
            List<Integer> wrong = IntStream.range(0, 60)
                    .filter(i -> {
                        try {
                            return !pages.get(i).get().contains(">" + i + "x");
                        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                            return true;
                        }
                    })
                    .boxed()
                    .toList();
            assertThat(wrong).isEmpty();
        }
    }
}
