// SPDX-License-Identifier: Apache-2.0
/** Turns wikitext plus a page source into HTML and facts about the page. */
@NullMarked
package org.explorepedia.wikitext;

import org.jspecify.annotations.NullMarked;
