// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import org.luaj.vm2.LuaValue;

/** A library that scripts can use. Immutable and shared by all parses; what belongs to a parse it takes from the host. */
public interface LuaLibrary {

    /**
     * Where scripts find it: {@code mw.text} stands in the table {@code mw}; a name without dot, such as {@code libraryUtil}, is
     * for {@code require}.
     */
    String name();

    /**
     * The library for one parse. Each {@code #invoke} gets a deep copy of the tables in it, and shares the functions.
     *
     * @return a table of functions; or {@code nil} if the library only adds to {@link LuaHost#mw}
     */
    LuaValue open(LuaHost host);
}
