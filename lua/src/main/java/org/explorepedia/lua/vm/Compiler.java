// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;

/** Compiles texts, each once as long as it is among those used lately. Safe for many threads. */
public final class Compiler {

    private final Globals.Compiler compiler = RepairedCompiler.load();
    private final long maxCharacters;
    private final Map<Key, Prototype> compiled = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;

    /** @param maxCharacters of source whose compiled form is kept */
    public Compiler(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    private record Key(String name, String source) {}

    /**
     * The instructions of a text.
     *
     * @param name shown in messages, such as {@code Module:Foo}
     * @throws ScriptError if it is no Lua
     */
    public Prototype compile(String name, String source) {
        Key key = new Key(name, source);
        synchronized (compiled) {
            Prototype known = compiled.get(key);
            if (known != null) {
                return known;
            }
        }
        Prototype code = make(name, source);
        synchronized (compiled) {
            if (compiled.put(key, code) == null) {
                characters += source.length();
            }
            var eldest = compiled.keySet().iterator();
            while (characters > maxCharacters && eldest.hasNext()) {
                characters -= eldest.next().source().length();
                eldest.remove();
            }
        }
        return code;
    }

    private Prototype make(String name, String source) {
        byte[] text = Dialect.adapt(source).getBytes(StandardCharsets.UTF_8);
        try {
            // Bytes that begin like a compiled chunk cannot get here: a text never begins with ESC after adapting.
            return compiler.compile(new ByteArrayInputStream(text), "@" + name);
        } catch (LuaError e) {
            throw new ScriptError(message(name, e), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StackOverflowError | IndexOutOfBoundsException | NullPointerException e) {
            // LuaJ falls over its own feet where a text is too large or too deep for it.
            throw new ScriptError(LuaTexts.of(name + ": chunk is too complex"), "");
        }
    }

    private static LuaValue message(String name, LuaError error) {
        String text = String.valueOf(error.getMessage());
        return LuaTexts.of(text.startsWith("@") ? text.substring(1) : text.contains(name) ? text : name + ": " + text);
    }
}
