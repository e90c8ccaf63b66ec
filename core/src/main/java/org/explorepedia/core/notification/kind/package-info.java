// SPDX-License-Identifier: Apache-2.0
/** The kinds of notifications, one class each. */
@NullMarked
package org.explorepedia.core.notification.kind;

import org.jspecify.annotations.NullMarked;
