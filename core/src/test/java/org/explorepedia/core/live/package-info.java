// SPDX-License-Identifier: Apache-2.0
/** Tests of the live channel. */
@NullMarked
package org.explorepedia.core.live;

import org.jspecify.annotations.NullMarked;
