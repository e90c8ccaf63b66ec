// SPDX-License-Identifier: Apache-2.0
/** {@code mw.hash}: digests and checksums. */
@NullMarked
package org.explorepedia.lua.hash;

import org.jspecify.annotations.NullMarked;
