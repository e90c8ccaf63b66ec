// SPDX-License-Identifier: Apache-2.0
/** Brings wikis in and out: see the packages {@code dump} (the format) and {@code load} (the import). */
@NullMarked
package org.explorepedia.transfer;

import org.jspecify.annotations.NullMarked;
