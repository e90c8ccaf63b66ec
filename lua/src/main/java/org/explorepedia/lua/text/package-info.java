// SPDX-License-Identifier: Apache-2.0
/** {@code mw.text}: splitting, escaping, lists and JSON. */
@NullMarked
package org.explorepedia.lua.text;

import org.jspecify.annotations.NullMarked;
