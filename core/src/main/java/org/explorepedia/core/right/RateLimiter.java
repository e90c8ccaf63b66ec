// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.store.UnitOfWork;

/** Counts what people do and says when it is too much. */
public final class RateLimiter {

    private final RateLimits limits;
    private final UnitOfWork work;

    public RateLimiter(RateLimits limits, UnitOfWork work) {
        this.limits = limits;
        this.work = work;
    }

    /** Counts one try. Visitors are counted by address, people with an account by account. */
    public Optional<Denial.RateLimited> count(Viewer viewer, String action, Instant now) {
        Map<String, RateLimits.Limit> kinds = limits.limits().getOrDefault(action, Map.of());
        RateLimits.Limit limit = kinds.get(kind(viewer));
        if (limit == null || viewer.has(Right.NO_RATE_LIMIT)) {
            return Optional.empty();
        }
        String who = viewer.userId().map(id -> "user:" + id).orElse("ip:" + viewer.address());
        long count = work.write(stores -> stores.sessions().count(action + ":" + who, now, limit.window()));
        if (count <= limit.count()) {
            return Optional.empty();
        }
        long window = limit.window().toSeconds();
        long left = window - Math.floorMod(now.getEpochSecond(), window);
        return Optional.of(new Denial.RateLimited(Duration.ofSeconds(left)));
    }

    private static String kind(Viewer viewer) {
        if (!viewer.isRegistered()) {
            return RateLimits.ANONYMOUS;
        }
        return viewer.has(Right.AUTO_CONFIRMED) ? RateLimits.USER : RateLimits.NEWBIE;
    }
}
