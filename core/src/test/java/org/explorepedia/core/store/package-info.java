// SPDX-License-Identifier: Apache-2.0
/** What every implementation of the ports must do. */
@NullMarked
package org.explorepedia.core.store;

import org.jspecify.annotations.NullMarked;
