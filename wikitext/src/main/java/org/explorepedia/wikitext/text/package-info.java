// SPDX-License-Identifier: Apache-2.0
/** Reusable character buffers and look-ups in slices of them, so that passes allocate next to nothing. */
@NullMarked
package org.explorepedia.wikitext.text;

import org.jspecify.annotations.NullMarked;
