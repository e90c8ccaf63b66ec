// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.IdentityHashMap;
import java.util.Map;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.vm.Operations;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Copies tables with all that is in them; functions are shared. */
final class Copies {

    private static final int ENTRY_BYTES = 40;

    private final Meter meter;
    private final Map<LuaTable, LuaTable> made = new IdentityHashMap<>();

    Copies(Meter meter) {
        this.meter = meter;
    }

    LuaValue copy(LuaValue value) {
        if (!(value instanceof LuaTable table) || table instanceof SharedTable) {
            return value;
        }
        LuaTable known = made.get(table);
        if (known != null) {
            return known;
        }
        LuaTable copy = new LuaTable();
        made.put(table, copy);
        for (Varargs entry = table.next(LuaValue.NIL); !entry.arg1().isnil(); entry = table.next(entry.arg1())) {
            meter.step();
            meter.hold(ENTRY_BYTES);
            copy.rawset(copy(entry.arg1()), copy(entry.arg(2)));
        }
        LuaTable meta = Operations.metatable(table);
        if (meta != null) {
            copy.setmetatable(copy(meta));
        }
        return copy;
    }
}
