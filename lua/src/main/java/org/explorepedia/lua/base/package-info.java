// SPDX-License-Identifier: Apache-2.0
/** Libraries for {@code require} that modules build on: checks of arguments, bits, declared variables. */
@NullMarked
package org.explorepedia.lua.base;

import org.jspecify.annotations.NullMarked;
