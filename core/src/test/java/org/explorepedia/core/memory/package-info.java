// SPDX-License-Identifier: Apache-2.0
/** The ports of storage in memory, for tests of the rules. */
@NullMarked
package org.explorepedia.core.memory;

import org.jspecify.annotations.NullMarked;
