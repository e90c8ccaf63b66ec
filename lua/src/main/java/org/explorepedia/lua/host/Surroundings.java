// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import org.explorepedia.lua.LuaTexts;
import org.explorepedia.wikitext.expand.Frame;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;

/**
 * What one {@code #invoke} sees: its globals, the modules that it loaded, its frame.
 *
 * @param globals table of all global variables
 * @param loaded modules by name
 * @param frame the frame that the script gets
 * @param caller where the call stands
 */
record Surroundings(LuaTable globals, LuaTable loaded, FrameTable frame, Frame caller) {

    LuaTable strings() {
        return globals.rawget(LuaTexts.of("string")) instanceof LuaTable table ? table : new LuaTable();
    }

    LuaValue module(LuaValue name) {
        return loaded.rawget(name);
    }
}
