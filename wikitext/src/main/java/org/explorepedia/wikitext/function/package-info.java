// SPDX-License-Identifier: Apache-2.0
/** Variables and parser functions. */
@NullMarked
package org.explorepedia.wikitext.function;

import org.jspecify.annotations.NullMarked;
