// SPDX-License-Identifier: Apache-2.0
/** Formulas: the TeX that encyclopedias write, as MathML. */
@NullMarked
package org.explorepedia.wikitext.tex;

import org.jspecify.annotations.NullMarked;
