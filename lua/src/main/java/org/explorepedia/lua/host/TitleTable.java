// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import org.explorepedia.wikitext.title.Title;
import org.luaj.vm2.LuaTable;

/** A title as scripts see it; its fields come from the metatable. */
final class TitleTable extends SharedTable {

    private final Title title;

    TitleTable(Title title, LuaTable meta) {
        this.title = title;
        setmetatable(meta);
    }

    Title title() {
        return title;
    }
}
