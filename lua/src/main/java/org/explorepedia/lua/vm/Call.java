// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.jspecify.annotations.Nullable;
import org.luaj.vm2.Prototype;

/** A function that is running, and where it is. One object for each depth, used again and again. */
final class Call {

    @Nullable
    Closure function;

    int pc;

    /** Name and line of the instruction, such as {@code Module:Foo:12}. */
    String place() {
        Closure running = function;
        if (running == null) {
            return "?";
        }
        return running.chunkName() + ':' + line();
    }

    int line() {
        Closure running = function;
        if (running == null) {
            return 0;
        }
        Prototype code = running.prototype();
        return code.lineinfo != null && pc >= 0 && pc < code.lineinfo.length ? code.lineinfo[pc] : 0;
    }
}
