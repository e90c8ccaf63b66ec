// SPDX-License-Identifier: Apache-2.0
/** Tests of the rules of walls. */
@NullMarked
package org.explorepedia.core.wall;

import org.jspecify.annotations.NullMarked;
