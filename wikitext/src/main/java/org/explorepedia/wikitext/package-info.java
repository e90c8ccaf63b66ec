// SPDX-License-Identifier: Apache-2.0
/** Turns wikitext into HTML and facts about the page: the public face of the engine. */
@NullMarked
package org.explorepedia.wikitext;

import org.jspecify.annotations.NullMarked;
