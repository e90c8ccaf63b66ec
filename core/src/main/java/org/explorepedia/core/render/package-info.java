// SPDX-License-Identifier: Apache-2.0
/** Turns stored and unsaved texts into pages, and remembers the result as long as it holds. */
@NullMarked
package org.explorepedia.core.render;

import org.jspecify.annotations.NullMarked;
