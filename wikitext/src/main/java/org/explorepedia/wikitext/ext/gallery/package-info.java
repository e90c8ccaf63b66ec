// SPDX-License-Identifier: Apache-2.0
/** Tags that show several files or parts of one: {@code <gallery>} and {@code <imagemap>}. */
@NullMarked
package org.explorepedia.wikitext.ext.gallery;

import org.jspecify.annotations.NullMarked;
