// SPDX-License-Identifier: Apache-2.0
/** Executes compiled Lua with the rules of Lua 5.1, within limits, and has the libraries that the language itself brings. */
@NullMarked
package org.explorepedia.lua.vm;

import org.jspecify.annotations.NullMarked;
