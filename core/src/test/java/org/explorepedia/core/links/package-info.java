// SPDX-License-Identifier: Apache-2.0
/** Tests of link tables. */
@NullMarked
package org.explorepedia.core.links;

import org.jspecify.annotations.NullMarked;
