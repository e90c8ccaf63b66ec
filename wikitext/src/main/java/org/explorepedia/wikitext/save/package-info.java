// SPDX-License-Identifier: Apache-2.0
/** What happens to a text when it is saved, and to one that fills a new page's editor. */
@NullMarked
package org.explorepedia.wikitext.save;

import org.jspecify.annotations.NullMarked;
