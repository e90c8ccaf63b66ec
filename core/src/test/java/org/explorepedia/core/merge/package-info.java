// SPDX-License-Identifier: Apache-2.0
/** Tests of merging. */
@NullMarked
package org.explorepedia.core.merge;

import org.jspecify.annotations.NullMarked;
