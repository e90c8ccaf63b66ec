// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
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

    @Override
    public void on(WikiEvent event) {
        if (event instanceof WikiEvent.NotificationsChanged(var users)) {
            kept.invalidateAll(users);
        }
    }
}
