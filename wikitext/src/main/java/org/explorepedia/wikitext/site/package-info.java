// SPDX-License-Identifier: Apache-2.0
/** What the engine must be told about a wiki: names, language, addresses, limits. */
@NullMarked
package org.explorepedia.wikitext.site;

import org.jspecify.annotations.NullMarked;
