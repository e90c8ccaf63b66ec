// SPDX-License-Identifier: Apache-2.0
/** Style sheets of templates: {@code <templatestyles>}. */
@NullMarked
package org.explorepedia.wikitext.ext.style;

import org.jspecify.annotations.NullMarked;
