// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.live;

import java.util.Map;
import java.util.Set;
import org.explorepedia.core.model.UserId;

/** How many notifications each of several accounts has not read; who is missing has none. */
@FunctionalInterface
public interface UnreadNow {
    Map<UserId, Integer> of(Set<UserId> users);
}
