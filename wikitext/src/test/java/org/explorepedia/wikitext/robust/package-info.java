// SPDX-License-Identifier: Apache-2.0
/** Hostile and broken input: time, memory and safety whatever the text. */
@NullMarked
package org.explorepedia.wikitext.robust;

import org.jspecify.annotations.NullMarked;
