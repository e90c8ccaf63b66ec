// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import org.luaj.vm2.LuaTable;

/** A table that a script made. It finds its length as Lua 5.1 does, which matters for lists with holes. */
final class ScriptTable extends LuaTable {

    /** Items that the constructor of the table wrote; LuaJ makes room for more, which must not show. */
    private int written;

    private int room;

    ScriptTable(int list, int named) {
        super(list, named);
    }

    /** Says that the constructor wrote a list up to an index. */
    void wrote(int last) {
        written = last;
        room = getArrayLength();
    }

    int border() {
        int size = written > 0 && getArrayLength() == room ? written : getArrayLength();
        if (size > 0 && rawget(size).isnil()) {
            int low = 0;
            int high = size;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (rawget(middle).isnil()) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return low;
        }
        return getHashLength() == 0 && size == getArrayLength() ? size : unbound(this, size);
    }

    /** Doubles an index until nothing is there, then halves the distance. */
    static int unbound(LuaTable table, int from) {
        int low = from;
        int high = from + 1;
        while (!table.rawget(high).isnil()) {
            low = high;
            if (high > Integer.MAX_VALUE / 2) {
                return low;
            }
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (table.rawget(middle).isnil()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
