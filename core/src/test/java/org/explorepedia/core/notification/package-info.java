// SPDX-License-Identifier: Apache-2.0
/** Tests of notifications. */
@NullMarked
package org.explorepedia.core.notification;

import org.jspecify.annotations.NullMarked;
