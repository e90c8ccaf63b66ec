// SPDX-License-Identifier: Apache-2.0
/** Tests of scripts on pages. */
@NullMarked
package org.explorepedia.lua.host;

import org.jspecify.annotations.NullMarked;
