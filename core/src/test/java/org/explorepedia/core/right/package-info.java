// SPDX-License-Identifier: Apache-2.0
/** Tests of rights. */
@NullMarked
package org.explorepedia.core.right;

import org.jspecify.annotations.NullMarked;
