// SPDX-License-Identifier: Apache-2.0
/** Tells open pages what changes, over event streams that stay open or by answering when asked. */
@NullMarked
package org.explorepedia.web.live;

import org.jspecify.annotations.NullMarked;
