// SPDX-License-Identifier: Apache-2.0
/** Carries word of changes at once to all processes of a wiki, for pages that are open in browsers. */
@NullMarked
package org.explorepedia.core.live;

import org.jspecify.annotations.NullMarked;
