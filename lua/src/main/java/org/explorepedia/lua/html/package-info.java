// SPDX-License-Identifier: Apache-2.0
/** {@code mw.html}: builds HTML elements step by step. */
@NullMarked
package org.explorepedia.lua.html;

import org.jspecify.annotations.NullMarked;
