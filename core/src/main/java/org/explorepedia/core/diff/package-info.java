// SPDX-License-Identifier: Apache-2.0
/** Compares two texts and says what changed, line by line and word by word, without any markup. */
@NullMarked
package org.explorepedia.core.diff;

import org.jspecify.annotations.NullMarked;
