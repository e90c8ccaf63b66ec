// SPDX-License-Identifier: Apache-2.0
/** Runs the Lua modules of a wiki, which templates call with {@code #invoke}, in a sandbox with limits. */
@NullMarked
package org.explorepedia.lua;

import org.jspecify.annotations.NullMarked;
