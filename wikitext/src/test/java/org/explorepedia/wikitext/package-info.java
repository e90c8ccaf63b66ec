// SPDX-License-Identifier: Apache-2.0
/** The library as its users meet it. */
@NullMarked
package org.explorepedia.wikitext;

import org.jspecify.annotations.NullMarked;
