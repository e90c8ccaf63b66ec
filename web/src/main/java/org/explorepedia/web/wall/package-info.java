// SPDX-License-Identifier: Apache-2.0
/** Walls and threads in the browser: what they look like, and the forms that change them. */
@NullMarked
package org.explorepedia.web.wall;

import org.jspecify.annotations.NullMarked;
