// SPDX-License-Identifier: Apache-2.0
/** The ordered passes over expanded wikitext, one construct each. */
@NullMarked
package org.explorepedia.wikitext.pass;

import org.jspecify.annotations.NullMarked;
