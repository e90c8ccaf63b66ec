// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.live;

import java.util.List;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEventListener;
import org.explorepedia.core.model.UserId;

/** Tells the live channel what open pages may want to know of what happens on the wiki. */
public final class LiveAnnouncer implements WikiEventListener {

    private final LiveChannel channel;

    public LiveAnnouncer(LiveChannel channel) {
        this.channel = channel;
    }

    @Override
    public void on(WikiEvent event) {
        if (event instanceof WikiEvent.PageSaved saved) {
            channel.publish(List.of(new LiveSignal.PageSaved(
                    saved.revision().page(), saved.revision().id())));
        } else if (event instanceof WikiEvent.NotificationsChanged(Set<UserId> users)) {
            channel.publish(users.stream().map(LiveSignal.Badge::new).toList());
        }
    }
}
