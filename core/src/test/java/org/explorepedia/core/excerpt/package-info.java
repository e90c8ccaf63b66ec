// SPDX-License-Identifier: Apache-2.0
/** Tests of excerpts. */
@NullMarked
package org.explorepedia.core.excerpt;

import org.jspecify.annotations.NullMarked;
