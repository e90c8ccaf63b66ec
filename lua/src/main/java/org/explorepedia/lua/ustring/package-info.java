// SPDX-License-Identifier: Apache-2.0
/** {@code mw.ustring}: Lua's string functions and patterns on code points, in place in the UTF-8 bytes. */
@NullMarked
package org.explorepedia.lua.ustring;

import org.jspecify.annotations.NullMarked;
