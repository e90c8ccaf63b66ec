// SPDX-License-Identifier: Apache-2.0
/** How tags become a tree. */
@NullMarked
package org.explorepedia.wikitext.tree;

import org.jspecify.annotations.NullMarked;
