// SPDX-License-Identifier: Apache-2.0
/** Decides who may do what, and says why not: the one place from which every refusal comes. */
@NullMarked
package org.explorepedia.core.right;

import org.jspecify.annotations.NullMarked;
