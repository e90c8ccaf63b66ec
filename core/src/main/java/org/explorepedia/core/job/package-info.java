// SPDX-License-Identifier: Apache-2.0
/** Runs work that waits in the store: in the background, again if it failed, and after a crash. */
@NullMarked
package org.explorepedia.core.job;

import org.jspecify.annotations.NullMarked;
