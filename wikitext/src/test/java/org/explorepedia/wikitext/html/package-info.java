// SPDX-License-Identifier: Apache-2.0
/** How safe HTML is made, piece by piece. */
@NullMarked
package org.explorepedia.wikitext.html;

import org.jspecify.annotations.NullMarked;
