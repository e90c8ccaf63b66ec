// SPDX-License-Identifier: Apache-2.0
/** Finds discussions in the wikitext of talk pages, puts replies into them, and knows where each comment stands. */
@NullMarked
package org.explorepedia.core.talk;

import org.jspecify.annotations.NullMarked;
