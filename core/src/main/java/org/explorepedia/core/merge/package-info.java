// SPDX-License-Identifier: Apache-2.0
/** Joins two changes of one text, or says exactly where they meet. */
@NullMarked
package org.explorepedia.core.merge;

import org.jspecify.annotations.NullMarked;
