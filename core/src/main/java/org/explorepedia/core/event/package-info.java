// SPDX-License-Identifier: Apache-2.0
/** Tells whoever listens what happened on the wiki, after it was committed. */
@NullMarked
package org.explorepedia.core.event;

import org.jspecify.annotations.NullMarked;
