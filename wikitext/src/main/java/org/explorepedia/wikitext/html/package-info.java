// SPDX-License-Identifier: Apache-2.0
/** Writes the HTML: allow-lists, escaping, headings, contents. */
@NullMarked
package org.explorepedia.wikitext.html;

import org.jspecify.annotations.NullMarked;
