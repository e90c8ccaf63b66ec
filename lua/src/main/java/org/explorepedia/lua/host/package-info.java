// SPDX-License-Identifier: Apache-2.0
/** Gives scripts the page that they stand on: {@code #invoke}, frames, modules, and the library {@code mw}. */
@NullMarked
package org.explorepedia.lua.host;

import org.jspecify.annotations.NullMarked;
