// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import java.util.List;
import org.explorepedia.core.notification.NotificationKind;

/** The kinds that every wiki knows, in the order in which the preferences offer them. */
public final class BuiltInKinds {

    private BuiltInKinds() {}

    public static List<NotificationKind> all() {
        return List.of(
                new WallMessage(),
                new WallReply(),
                new TalkReply(),
                new Mention(),
                new UserPageEdited(),
                new UserTalkEdited(),
                new Reverted(),
                new Thanked(),
                new PageLinked(),
                new WatchedPageChanged(),
                new GroupsChanged(),
                new Blocked(),
                new MentionFailed(),
                new TooManyMentions(),
                new Milestone(),
                new Welcome());
    }
}
