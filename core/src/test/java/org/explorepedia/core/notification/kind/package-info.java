// SPDX-License-Identifier: Apache-2.0
/** Tests of the kinds of notifications. */
@NullMarked
package org.explorepedia.core.notification.kind;

import org.jspecify.annotations.NullMarked;
