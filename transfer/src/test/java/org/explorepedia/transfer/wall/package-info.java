// SPDX-License-Identifier: Apache-2.0
/** Walls written and read again. */
@NullMarked
package org.explorepedia.transfer.wall;

import org.jspecify.annotations.NullMarked;
