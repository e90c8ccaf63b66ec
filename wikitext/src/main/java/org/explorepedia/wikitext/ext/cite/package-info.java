// SPDX-License-Identifier: Apache-2.0
/** References: {@code <ref>}, {@code <references>}, and their mistakes. */
@NullMarked
package org.explorepedia.wikitext.ext.cite;

import org.jspecify.annotations.NullMarked;
