// SPDX-License-Identifier: Apache-2.0
/** Pages that the program makes, under {@code Special:}; one class for each. */
@NullMarked
package org.explorepedia.web.special;

import org.jspecify.annotations.NullMarked;
