// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import org.explorepedia.core.model.UserId;

/** How many notifications an account has not read. */
@FunctionalInterface
public interface UnreadCount {
    int of(UserId user);
}
