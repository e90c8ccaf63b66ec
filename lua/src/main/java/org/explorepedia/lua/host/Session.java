// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.lua.LimitReached;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.StripMarkers;
import org.explorepedia.lua.vm.BaseLibrary;
import org.explorepedia.lua.vm.Builtin;
import org.explorepedia.lua.vm.Compiler;
import org.explorepedia.lua.vm.MathLibrary;
import org.explorepedia.lua.vm.Operations;
import org.explorepedia.lua.vm.OsLibrary;
import org.explorepedia.lua.vm.ScriptError;
import org.explorepedia.lua.vm.StringLibrary;
import org.explorepedia.lua.vm.TableLibrary;
import org.explorepedia.lua.vm.Vm;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;
import org.luaj.vm2.Varargs;

/** All scripts of one parse. Libraries are opened once; each {@code #invoke} gets copies of their tables. */
final class Session implements LuaHost {

    private final ParseState state;
    private final Compiler compiler;
    private final Map<String, LuaLibrary> libraries;
    private final Vm vm;
    private final Operations operations;
    private final StripMarkers markers;
    private final LuaTable globals = new LuaTable();
    private final LuaTable mw = new LuaTable();
    private final LuaTable opened = new LuaTable();
    private final SharedData data;
    private final LuaTable frameMethods;
    private @Nullable Surroundings current;

    Session(ParseState state, Scripts scripts) {
        this.state = state;
        this.data = new SharedData(this, scripts);
        this.compiler = scripts.compiler();
        this.libraries = scripts.libraries();
        this.vm = new Vm(new Meter(scripts.maxNanos(), scripts.maxBytes()));
        this.operations = new Operations(vm);
        this.markers = new StripMarkers(state);
        this.frameMethods = FrameLibrary.open(this);
        open();
    }

    private void open() {
        BaseLibrary.open(vm, globals);
        put("string", StringLibrary.open(vm));
        put("table", TableLibrary.open(vm));
        put("math", MathLibrary.open(state.request().text().hashCode(), state::cannotBeKept));
        ZoneId zone = ZoneId.of(state.site().timeZone());
        put("os", OsLibrary.open(vm, state::now, state::today, zone, state::cannotBeKept));
        put("mw", mw);
        LuaTable debug = new LuaTable();
        Builtin.add(
                debug,
                "traceback",
                args -> LuaTexts.of((args.arg1().isnil() ? "" : LuaTexts.text(args.arg1()) + "\n")
                        + "stack traceback:\n\t"
                        + vm.trace().strip().replace("\n", "\n\t")));
        put("debug", debug);
        vm.strings((LuaTable) globals.rawget(LuaTexts.of("string")));
        Modules.open(this);
        MwLibrary.open(this);
        for (String name : libraries.keySet()) {
            if (name.startsWith("mw.")) {
                opened(name);
            }
        }
    }

    private void put(String name, LuaTable table) {
        globals.rawset(LuaTexts.of(name), table);
        opened.rawset(LuaTexts.of(name), table);
    }

    // What libraries see

    @Override
    public SiteConfig site() {
        return state.site();
    }

    @Override
    public ParseState state() {
        return state;
    }

    @Override
    public Frame frame() {
        return current().caller();
    }

    @Override
    public Meter meter() {
        return vm.meter();
    }

    @Override
    public LuaTable mw() {
        return mw;
    }

    @Override
    public StripMarkers stripMarkers() {
        return markers;
    }

    @Override
    public LuaValue opened(String name) {
        LuaValue known = opened.rawget(LuaTexts.of(name));
        LuaLibrary library = libraries.get(name);
        if (!known.isnil() || library == null) {
            return known;
        }
        LuaValue made = library.open(this);
        opened.rawset(LuaTexts.of(name), made.isnil() ? LuaValue.TRUE : made);
        if (name.startsWith("mw.") && !made.isnil()) {
            place(mw, name.substring(3), made);
        }
        return made;
    }

    private static void place(LuaTable table, String path, LuaValue value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            table.rawset(LuaTexts.of(path), value);
            return;
        }
        LuaValue name = LuaTexts.of(path.substring(0, dot));
        if (!(table.rawget(name) instanceof LuaTable inner)) {
            LuaTable made = new LuaTable();
            table.rawset(name, made);
            place(made, path.substring(dot + 1), value);
            return;
        }
        place(inner, path.substring(dot + 1), value);
    }

    @Override
    public LuaValue run(String chunkName, String source) {
        return vm.load(compiler.compile(chunkName, source), globals).call();
    }

    // What the host's own parts see

    Vm vm() {
        return vm;
    }

    Operations operations() {
        return operations;
    }

    SharedData data() {
        return data;
    }

    /** The globals as libraries made them, of which calls get copies. */
    LuaTable globals() {
        return globals;
    }

    LuaTable opened() {
        return opened;
    }

    /** The metatable of frames. */
    LuaTable frameMethods() {
        return frameMethods;
    }

    boolean isLibrary(String name) {
        return libraries.containsKey(name);
    }

    Surroundings current() {
        Surroundings now = current;
        if (now == null) {
            throw new LuaError("there is no frame here");
        }
        return now;
    }

    boolean isRunning() {
        return current != null;
    }

    /** The text of a module; the page depends on it whether it is there or not. */
    Optional<SourceText> module(Title title) {
        return state.text(title);
    }

    /** What a shared table holds, for a call of a template outside of any script; empty if it cannot be read. */
    Optional<Long> digest(SharedData.Question question, Frame frame) {
        try {
            vm.meter().resume();
            Surroundings here = fresh(new FrameTable(this, frame, null), frame);
            long[] found = new long[1];
            within(here, () -> {
                found[0] = data.digest(question);
                return LuaValue.NONE;
            });
            return Optional.of(found[0]);
        } catch (LimitReached | LuaError | StackOverflowError e) {
            // The script that needs it will say so itself.
            return Optional.empty();
        } finally {
            vm.meter().pause();
        }
    }

    /** Compiles and loads a module for a table of globals. */
    LuaValue load(Title title, String source, LuaTable environment) {
        Prototype code = compiler.compile(state.site().namespaces().prefixedText(title), source);
        return vm.load(code, environment);
    }

    /** Globals for a script that shares no variable with others, and its table of loaded modules. */
    Surroundings fresh(FrameTable frame, Frame caller) {
        Copies copies = new Copies(vm.meter());
        LuaTable own = (LuaTable) copies.copy(globals);
        LuaTable loaded = (LuaTable) copies.copy(opened);
        return new Surroundings(own, loaded, frame, caller);
    }

    /** Runs something in surroundings, and comes back to those of now whatever happens. */
    Varargs within(Surroundings inside, java.util.function.Supplier<Varargs> work) {
        Surroundings outside = current;
        LuaTable strings = vm.strings();
        int depth = vm.depth();
        current = inside;
        vm.strings(inside.strings());
        try {
            return work.get();
        } finally {
            vm.unwind(depth);
            vm.strings(strings);
            current = outside;
        }
    }

    /** Text from scripts, with markers in the engine's form. */
    String text(LuaValue value) {
        return markers.fromScript(LuaTexts.text(value));
    }

    /** Text for scripts, with markers in the form that they know. */
    LuaValue value(String text) {
        String seen = markers.toScript(text);
        vm.meter().string(seen.length());
        return LuaTexts.of(seen);
    }

    // The call itself

    /** What a call of a function of a module gives, as wikitext. */
    String invoke(Arguments arguments, Frame caller) {
        try {
            vm.meter().resume();
            return call(arguments, caller);
        } catch (LimitReached e) {
            return fail(new Failure(
                    switch (e.kind()) {
                        case TIME -> "The time allocated for running scripts has expired.";
                        case MEMORY -> "Lua error: not enough memory.";
                    }));
        } catch (ScriptError e) {
            return fail(new Failure(Messages.of(e), e.trace()));
        } catch (LuaError e) {
            return fail(new Failure(Messages.of(vm.located(e)), vm.trace()));
        } catch (StackOverflowError e) {
            return fail(new Failure("Lua error: stack overflow."));
        } catch (Failure e) {
            return fail(e);
        } finally {
            vm.meter().pause();
        }
    }

    private String fail(Failure failure) {
        return FailureHtml.wikitext(failure, state);
    }

    private String call(Arguments arguments, Frame caller) {
        if (!arguments.has(1)) {
            throw new Failure("Script error: You must specify a function to call.");
        }
        String name = arguments.trimmed(0);
        Namespace namespace = state.site().namespaces().find(Namespace.MODULE).orElse(null);
        Title title = namespace == null
                ? null
                : state.titles()
                        .find(namespace.name() + ':' + name, Namespace.MODULE)
                        .filter(t -> t.namespace() == Namespace.MODULE && !t.isExternal())
                        .map(Title::withoutFragment)
                        .orElse(null);
        Optional<SourceText> source = title == null ? Optional.empty() : module(title);
        if (title == null || source.isEmpty()) {
            throw new Failure("Script error: No such module \"" + name + "\".");
        }
        LuaValue function = value(arguments.trimmed(1));
        Frame inside = arguments.child(title, 2);
        FrameTable frame = new FrameTable(this, inside, new FrameTable(this, caller, null));
        Surroundings surroundings = fresh(frame, inside);
        Varargs results = within(surroundings, () -> run(title, source.get().text(), function, surroundings));
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= results.narg(); i++) {
            text.append(LuaTexts.text(results.arg(i)));
        }
        return markers.fromScript(text.toString()).replace('\0', '\uFFFD');
    }

    private Varargs run(Title title, String source, LuaValue name, Surroundings inside) {
        LuaValue exports = load(title, source, inside.globals()).call();
        if (!(exports instanceof LuaTable)) {
            throw new Failure(
                    exports.isnil()
                            ? "Script error: The module did not return a value. It is supposed to return an export table."
                            : "Script error: The module returned a " + exports.typename()
                                    + " value. It is supposed to return an export table.");
        }
        LuaValue function = operations.index(exports, name);
        if (function.isnil()) {
            throw new Failure("Script error: The function \"" + LuaTexts.text(name) + "\" does not exist.");
        }
        if (!function.isfunction()) {
            throw new Failure("Script error: \"" + LuaTexts.text(name) + "\" is not a function.");
        }
        Varargs results = function.invoke(inside.frame());
        LuaValue[] texts = new LuaValue[results.narg()];
        LuaValue toText = globals.rawget(LuaTexts.of("tostring"));
        for (int i = 0; i < texts.length; i++) {
            texts[i] =
                    results.narg() == 1 && results.arg1().isnil() ? LuaTexts.of("") : toText.call(results.arg(i + 1));
        }
        return LuaValue.varargsOf(texts);
    }
}
