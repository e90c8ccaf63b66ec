// SPDX-License-Identifier: Apache-2.0
/** Puts the modules together into one program. */
@NullMarked
package org.explorepedia.app;

import org.jspecify.annotations.NullMarked;
