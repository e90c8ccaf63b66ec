// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEventListener;
import org.explorepedia.core.store.UnitOfWork;

/** The names of accounts that must look as if they did not exist. They are few, so they are kept in memory. */
public final class HiddenUsers implements Supplier<Set<String>>, WikiEventListener {

    private static final Duration STALE_AFTER = Duration.ofSeconds(10);

    private final UnitOfWork work;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    private record Known(Set<String> names, Instant at) {}

    public HiddenUsers(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Set<String> get() {
        Known last = known;
        Instant now = clock.instant();
        if (last.at().isAfter(now.minus(STALE_AFTER))) {
            return last.names();
        }
        Known fresh = new Known(work.read(stores -> stores.restrictions().hiddenUsers(now)), now);
        known = fresh;
        return fresh.names();
    }

    @Override
    public void on(WikiEvent event) {
        if (event instanceof WikiEvent.UserBlocked
                || event instanceof WikiEvent.UserUnblocked
                || event instanceof WikiEvent.UserRenamed) {
            known = new Known(known.names(), Instant.MIN);
        }
    }
}
