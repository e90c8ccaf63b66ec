// SPDX-License-Identifier: Apache-2.0
/** Names of pages: namespaces, canonical titles, and how they are read from text. */
@NullMarked
package org.explorepedia.wikitext.title;

import org.jspecify.annotations.NullMarked;
