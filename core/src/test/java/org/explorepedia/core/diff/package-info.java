// SPDX-License-Identifier: Apache-2.0
/** Tests of comparisons. */
@NullMarked
package org.explorepedia.core.diff;

import org.jspecify.annotations.NullMarked;
