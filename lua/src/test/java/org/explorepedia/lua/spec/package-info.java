// SPDX-License-Identifier: Apache-2.0
/** Runs examples and real pages with the Lua host in the engine. */
@NullMarked
package org.explorepedia.lua.spec;

import org.jspecify.annotations.NullMarked;
