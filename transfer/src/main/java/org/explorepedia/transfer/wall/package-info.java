// SPDX-License-Identifier: Apache-2.0
/** Writes all walls of a wiki to a file, and brings such a file in again, here or elsewhere. */
@NullMarked
package org.explorepedia.transfer.wall;

import org.jspecify.annotations.NullMarked;
