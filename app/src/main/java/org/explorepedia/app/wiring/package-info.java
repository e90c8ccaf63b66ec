// SPDX-License-Identifier: Apache-2.0
/** Puts the program together by hand, in order: this is its list of parts. */
@NullMarked
package org.explorepedia.app.wiring;

import org.jspecify.annotations.NullMarked;
