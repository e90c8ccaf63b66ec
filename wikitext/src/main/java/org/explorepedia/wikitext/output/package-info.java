// SPDX-License-Identifier: Apache-2.0
/** What a parse says about a page beside its HTML. */
@NullMarked
package org.explorepedia.wikitext.output;

import org.jspecify.annotations.NullMarked;
