// SPDX-License-Identifier: Apache-2.0
/** Tests of searching. */
@NullMarked
package org.explorepedia.core.search;

import org.jspecify.annotations.NullMarked;
