// SPDX-License-Identifier: Apache-2.0
/** Examples of formulas. */
@NullMarked
package org.explorepedia.wikitext.tex;

import org.jspecify.annotations.NullMarked;
