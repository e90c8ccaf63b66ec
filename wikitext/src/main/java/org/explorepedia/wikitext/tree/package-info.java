// SPDX-License-Identifier: Apache-2.0
/** Builds a well-formed HTML tree as browsers would. */
@NullMarked
package org.explorepedia.wikitext.tree;

import org.jspecify.annotations.NullMarked;
