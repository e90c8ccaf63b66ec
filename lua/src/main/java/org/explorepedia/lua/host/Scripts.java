// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.vm.Compiler;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;

/**
 * The parser function {@code #invoke}, which calls a function of a module. One object serves an engine: it keeps compiled
 * modules, and is safe for many threads. All that a script does belongs to its parse.
 */
public final class Scripts {

    private static final long MAX_NANOS = 10_000_000_000L;
    private static final long MAX_BYTES = 100_000_000L;
    private static final long KEPT_CHARACTERS = 32_000_000L;

    private final Compiler compiler = new Compiler(KEPT_CHARACTERS);
    private final Map<String, LuaLibrary> libraries = new TreeMap<>();
    private final long maxNanos;
    private final long maxBytes;

    /** With all libraries and the usual limits. */
    public Scripts() {
        this(StandardLibraries.all(), MAX_NANOS, MAX_BYTES);
    }

    /**
     * @param maxNanos time that the scripts of a parse have together
     * @param maxBytes what a script may hold, roughly
     */
    public Scripts(List<LuaLibrary> libraries, long maxNanos, long maxBytes) {
        libraries.forEach(library -> this.libraries.put(library.name(), library));
        this.maxNanos = maxNanos;
        this.maxBytes = maxBytes;
    }

    /** The function for the engine. */
    public FunctionEntry function() {
        return new FunctionEntry("invoke", FunctionEntry.Kind.HASH, this::invoke, true);
    }

    private Result invoke(Arguments arguments, Frame frame) {
        return new Result.Text(session(frame).invoke(arguments, frame));
    }

    /** The scripts of the parse to which a frame belongs. */
    Session session(Frame frame) {
        return frame.state().memory(Session.class, state -> new Session(state, this));
    }

    Compiler compiler() {
        return compiler;
    }

    Map<String, LuaLibrary> libraries() {
        return libraries;
    }

    long maxNanos() {
        return maxNanos;
    }

    long maxBytes() {
        return maxBytes;
    }
}
