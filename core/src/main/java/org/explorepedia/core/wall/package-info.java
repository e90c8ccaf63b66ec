// SPDX-License-Identifier: Apache-2.0
/** Walls: where people write to each other in threads, who may change or remove what, and how it is read. */
@NullMarked
package org.explorepedia.core.wall;

import org.jspecify.annotations.NullMarked;
