// SPDX-License-Identifier: Apache-2.0
/** The ports through which the rules reach what is kept; storage implements them. */
@NullMarked
package org.explorepedia.core.store;

import org.jspecify.annotations.NullMarked;
