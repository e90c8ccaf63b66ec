// SPDX-License-Identifier: Apache-2.0
/** Expands templates, parser functions and extension tags in frames. */
@NullMarked
package org.explorepedia.wikitext.expand;

import org.jspecify.annotations.NullMarked;
