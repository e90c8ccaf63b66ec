// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaValue;

/** An error of a script, with the value that {@code error} was given: mostly a text that begins with its place. */
public final class ScriptError extends LuaError {

    private static final long serialVersionUID = 1L;

    private final transient LuaValue value;
    private final String trace;

    /** @param trace the functions that were running, one a line */
    ScriptError(LuaValue value, String trace) {
        super(value);
        this.value = value;
        this.trace = trace;
    }

    @Override
    public LuaValue getMessageObject() {
        return value;
    }

    @Override
    public String getMessage() {
        return value.isstring() ? LuaTexts.text(value) : value.typename();
    }

    /** The functions that were running, innermost first, one a line. */
    public String trace() {
        return trace;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
