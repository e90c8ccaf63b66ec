// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.notification.NotificationKind;

/** A page that the reader watches changed, for the first time since they saw it. */
public final class WatchedPageChanged implements NotificationKind {

    public static final String ID = "watchlist-change";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.NOTICE;
    }

    @Override
    public Audience audience(NotableEvent event) {
        return Audience.of(event).andWatchersOf(event.title());
    }

    @Override
    public boolean bundles() {
        return true;
    }

    @Override
    public Opens opens() {
        return Opens.CHANGE;
    }
}
