// SPDX-License-Identifier: Apache-2.0
/** Tests of the machine for scripts. */
@NullMarked
package org.explorepedia.lua.vm;

import org.jspecify.annotations.NullMarked;
