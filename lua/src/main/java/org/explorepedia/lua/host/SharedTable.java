// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import org.luaj.vm2.LuaTable;

/** A table of which calls get no copies: it is the same for the whole parse, and scripts have no reason to change it. */
class SharedTable extends LuaTable {}
