// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.util.List;
import org.explorepedia.lua.LuaLibrary;

/** The libraries that scripts of MediaWiki count on. */
final class StandardLibraries {

    private StandardLibraries() {}

    static List<LuaLibrary> all() {
        return List.of();
    }
}
