// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.notification.NotificationKind;
import org.explorepedia.core.right.RateLimits;

/** Somebody named the reader in a signed comment. */
public final class Mention implements NotificationKind {

    public static final String ID = "mention";
    /** In the data: topics whose followers hear of the same comment anyway, one a line. */
    public static final String INSTEAD = "instead";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.ALERT;
    }

    @Override
    public Audience audience(NotableEvent event) {
        String instead = event.get(INSTEAD);
        return Audience.of(event).exceptFollowersOf(instead.isEmpty() ? Set.of() : Set.of(instead.split("\n")));
    }

    @Override
    public Map<String, RateLimits.Limit> limits() {
        Duration minute = Duration.ofMinutes(1);
        return Map.of(
                RateLimits.ANONYMOUS,
                new RateLimits.Limit(3, minute),
                RateLimits.NEWBIE,
                new RateLimits.Limit(5, minute),
                RateLimits.USER,
                new RateLimits.Limit(30, minute));
    }
}
