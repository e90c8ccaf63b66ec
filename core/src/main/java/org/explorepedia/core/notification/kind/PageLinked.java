// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import java.time.Duration;
import java.util.Map;
import org.explorepedia.core.notification.NotificationKind;
import org.explorepedia.core.right.RateLimits;

/** Somebody linked to a page that the reader began. */
public final class PageLinked implements NotificationKind {

    public static final String ID = "page-linked";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.NOTICE;
    }

    @Override
    public boolean bundles() {
        return true;
    }

    @Override
    public Map<String, RateLimits.Limit> limits() {
        Duration minute = Duration.ofMinutes(1);
        return Map.of(
                RateLimits.ANONYMOUS,
                new RateLimits.Limit(5, minute),
                RateLimits.NEWBIE,
                new RateLimits.Limit(10, minute),
                RateLimits.USER,
                new RateLimits.Limit(60, minute));
    }
}
