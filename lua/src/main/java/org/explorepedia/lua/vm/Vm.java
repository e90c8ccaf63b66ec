// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.Meter;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;

/** A machine for the scripts of one parse: which functions run, what they used, where strings have their methods. */
public final class Vm {

    private static final int MAX_CALLS = 20_000;
    private static final int TRACE_LINES = 40;

    private final Meter meter;
    private final List<Call> calls = new ArrayList<>();
    private LuaTable strings = new LuaTable();
    private int depth;

    public Vm(Meter meter) {
        this.meter = meter;
    }

    public Meter meter() {
        return meter;
    }

    /** The methods of strings; scripts can change this table, but no other machine's. */
    public LuaTable strings() {
        return strings;
    }

    public void strings(LuaTable table) {
        strings = table;
    }

    /** The function that a compiled text is, in an environment of globals. */
    public LuaValue load(Prototype code, LuaTable globals) {
        Cell[] upvalues = new Cell[code.upvalues == null ? 0 : code.upvalues.length];
        for (int i = 0; i < upvalues.length; i++) {
            upvalues[i] = Cell.of(i == 0 ? globals : LuaValue.NIL);
        }
        return new Closure(this, code, upvalues);
    }

    Call enter(Closure function) {
        if (depth >= MAX_CALLS) {
            throw error("stack overflow");
        }
        if (depth == calls.size()) {
            calls.add(new Call());
        }
        Call call = calls.get(depth++);
        call.function = function;
        call.pc = 0;
        meter.step();
        return call;
    }

    void leave() {
        depth--;
        calls.get(depth).function = null;
    }

    /** How many functions run. */
    public int depth() {
        return depth;
    }

    /** Goes back to a depth, after an error was caught. */
    public void unwind(int to) {
        while (depth > to) {
            leave();
        }
    }

    /** Name and line of the function at a level, 1 for the innermost; empty if there is none. */
    public String place(int level) {
        int at = depth - level;
        return level < 1 || at < 0 ? "" : calls.get(at).place();
    }

    /** An error with the place of the running function. */
    public ScriptError error(String message) {
        return error(message, 1);
    }

    /** An error with the place of a function further out. */
    public ScriptError error(String message, int level) {
        String place = place(level);
        return new ScriptError(LuaTexts.of(place.isEmpty() ? message : place + ": " + message), trace());
    }

    /** An error with any value. */
    public ScriptError error(LuaValue value) {
        return new ScriptError(value, trace());
    }

    /** The error as scripts may see it: those of Java code get the place of the running function. */
    public ScriptError located(LuaError error) {
        if (error instanceof ScriptError script) {
            return script;
        }
        String message = error.getMessage();
        return error(message == null ? "nil" : message);
    }

    /** The running functions, innermost first, one a line. */
    public String trace() {
        StringBuilder out = new StringBuilder();
        for (int i = depth - 1; i >= 0 && i >= depth - TRACE_LINES; i--) {
            Call call = calls.get(i);
            Closure function = call.function;
            if (function != null) {
                String kind = function.prototype().linedefined == 0
                        ? "in main chunk"
                        : "in function at line " + function.prototype().linedefined;
                out.append(call.place()).append(": ").append(kind).append('\n');
            }
        }
        return out.toString();
    }
}
