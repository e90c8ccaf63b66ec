// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.base;

import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.value.LuaSource;
import org.luaj.vm2.LuaValue;

/** {@code require('libraryUtil')}: checks of arguments with the usual errors. */
public final class ArgumentLibrary implements LuaLibrary {

    private final String source = LuaSource.read(ArgumentLibrary.class, "libraryUtil.lua");

    @Override
    public String name() {
        return "libraryUtil";
    }

    @Override
    public LuaValue open(LuaHost host) {
        return host.run("libraryUtil.lua", source);
    }
}
