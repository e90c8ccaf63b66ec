// SPDX-License-Identifier: Apache-2.0
/** {@code mw.language}: numbers, dates, letters and names as languages have them. */
@NullMarked
package org.explorepedia.lua.language;

import org.jspecify.annotations.NullMarked;
