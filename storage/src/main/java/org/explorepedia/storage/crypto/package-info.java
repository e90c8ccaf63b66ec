// SPDX-License-Identifier: Apache-2.0
/** Hashes passwords. */
@NullMarked
package org.explorepedia.storage.crypto;

import org.jspecify.annotations.NullMarked;
