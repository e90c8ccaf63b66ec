// SPDX-License-Identifier: Apache-2.0
/** Pictures and other files on pages: their options, sizes and HTML. */
@NullMarked
package org.explorepedia.wikitext.media;

import org.jspecify.annotations.NullMarked;
