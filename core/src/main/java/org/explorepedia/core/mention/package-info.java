// SPDX-License-Identifier: Apache-2.0
/** Finds out whom a signed comment names, and lets them know. */
@NullMarked
package org.explorepedia.core.mention;

import org.jspecify.annotations.NullMarked;
