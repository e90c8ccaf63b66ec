// SPDX-License-Identifier: Apache-2.0
/** Makes and checks password hashes. */
@NullMarked
package org.explorepedia.storage.password;

import org.jspecify.annotations.NullMarked;
