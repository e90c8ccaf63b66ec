// SPDX-License-Identifier: Apache-2.0
/** Small bridges between Lua's values and Java's: strings as UTF-8, functions with names, and the words of errors about arguments. */
@NullMarked
package org.explorepedia.lua.value;

import org.jspecify.annotations.NullMarked;
