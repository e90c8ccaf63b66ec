// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import java.util.List;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.page.PageViews;
import org.explorepedia.core.talk.Discussions;
import org.explorepedia.core.talk.TalkPages;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.page.PageExtras;

/** Puts the reply tool together. */
public final class TalkParts {

    private TalkParts() {}

    /** What the tool asks of the wiki. */
    public record Services(TalkPages pages, Discussions discussions, Subscriptions subscriptions, PageViews views) {}

    public static PageExtras extras(Services services, Frames frames, LogLines logs) {
        TalkAddresses addresses = new TalkAddresses(frames.urls());
        return new TalkTools(
                services.pages(), services.subscriptions(), addresses, new TalkStart(frames, logs, addresses));
    }

    public static List<PageAction> actions(Services services, Frames frames, Secrets secrets) {
        TalkAddresses addresses = new TalkAddresses(frames.urls());
        return List.of(
                new ReplyAction(services.discussions(), services.views(), services.pages(), secrets, frames, addresses),
                new FollowAction(services.pages(), services.subscriptions(), frames, addresses),
                new NewCommentsAction(services.discussions()));
    }
}
