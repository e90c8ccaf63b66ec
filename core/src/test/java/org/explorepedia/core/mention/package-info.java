// SPDX-License-Identifier: Apache-2.0
/** Tests of mentions. */
@NullMarked
package org.explorepedia.core.mention;

import org.jspecify.annotations.NullMarked;
