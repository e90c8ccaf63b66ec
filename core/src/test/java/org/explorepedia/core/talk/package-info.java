// SPDX-License-Identifier: Apache-2.0
/** Tests of discussions: what is recognised, and where replies go. */
@NullMarked
package org.explorepedia.core.talk;

import org.jspecify.annotations.NullMarked;
