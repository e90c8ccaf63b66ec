// SPDX-License-Identifier: Apache-2.0
/** Fills the ports of core. */
@NullMarked
package org.explorepedia.storage;

import org.jspecify.annotations.NullMarked;
