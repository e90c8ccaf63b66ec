// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEventListener;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.UnitOfWork;

/**
 * The numbers on everybody's badge, which stand on every page: counted once and kept until they change. Changes made by
 * other processes are noticed a little later even if nobody passes them on.
 */
public final class UnreadBadges implements WikiEventListener {

    private static final Duration TRUSTED = Duration.ofSeconds(10);
    private static final long MOST = 100_000;

    private final UnitOfWork work;
    private final Cache<UserId, UnreadCounts> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).build();

    public UnreadBadges(UnitOfWork work) {
        this.work = work;
    }

    public UnreadCounts of(UserId user) {
        return kept.get(user, id -> work.read(stores -> stores.notifications().unread(id)));
    }

    /** For several people at once; asks the store once for those that it does not know. */
    public Map<UserId, UnreadCounts> of(Set<UserId> users) {
        return kept.getAll(users, missing -> {
            Map<UserId, UnreadCounts> counted = new HashMap<>();
            missing.forEach(user -> counted.put(user, UnreadCounts.NONE));
            counted.putAll(work.read(stores -> stores.notifications().unread(Set.copyOf(missing))));
            return counted;
        });
    }

    @Override
    public void on(WikiEvent event) {
        if (event instanceof WikiEvent.NotificationsChanged(var users)) {
            kept.invalidateAll(users);
        }
    }
}
