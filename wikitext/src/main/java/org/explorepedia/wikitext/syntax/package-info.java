// SPDX-License-Identifier: Apache-2.0
/** The syntax tree of a page's own text: every construct with its place, and always a way back to the identical source. */
@NullMarked
package org.explorepedia.wikitext.syntax;

import org.jspecify.annotations.NullMarked;
