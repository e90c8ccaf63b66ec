// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.luaj.vm2.LuaTable;

/** {@code mw.ustring}. */
public final class UstringLibrary implements LuaLibrary {

    @Override
    public String name() {
        return "mw.ustring";
    }

    @Override
    public LuaTable open(LuaHost host) {
        return Ustring.create(host.opened("string").checktable(), host.meter());
    }
}
