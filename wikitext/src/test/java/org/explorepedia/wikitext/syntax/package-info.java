// SPDX-License-Identifier: Apache-2.0
/** Examples and rules of the syntax tree. */
@NullMarked
package org.explorepedia.wikitext.syntax;

import org.jspecify.annotations.NullMarked;
