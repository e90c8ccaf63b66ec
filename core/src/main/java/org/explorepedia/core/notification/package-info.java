// SPDX-License-Identifier: Apache-2.0
/** Tells people what concerns them: notable events, who hears of them, and everybody's list. */
@NullMarked
package org.explorepedia.core.notification;

import org.jspecify.annotations.NullMarked;
