// SPDX-License-Identifier: Apache-2.0
/** Password hashes against published values. */
@NullMarked
package org.explorepedia.storage.crypto;

import org.jspecify.annotations.NullMarked;
