// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.luaj.vm2.LuaValue;

/** A variable that a function shares with the functions made in it: a place on a stack, or of its own once the block ended. */
final class Cell {

    private LuaValue[] values;
    private int index;

    Cell(LuaValue[] values, int index) {
        this.values = values;
        this.index = index;
    }

    /** A variable with a value and nobody else to share it. */
    static Cell of(LuaValue value) {
        return new Cell(new LuaValue[] {value}, 0);
    }

    LuaValue get() {
        return values[index];
    }

    void set(LuaValue value) {
        values[index] = value;
    }

    /** Leaves the stack, whose place gets another use. */
    void close() {
        values = new LuaValue[] {values[index]};
        index = 0;
    }
}
