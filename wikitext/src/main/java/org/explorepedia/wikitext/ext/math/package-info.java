// SPDX-License-Identifier: Apache-2.0
/** Formulas: {@code <math>} and what draws them. */
@NullMarked
package org.explorepedia.wikitext.ext.math;

import org.jspecify.annotations.NullMarked;
