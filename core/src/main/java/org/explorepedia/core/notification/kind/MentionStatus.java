// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.notification.NotificationKind;

/** What becomes of mentions, told to those who wrote them and chosen by them together. */
sealed interface MentionStatus extends NotificationKind permits MentionFailed, TooManyMentions {

    @Override
    default Section section() {
        return Section.NOTICE;
    }

    @Override
    default Channels channels() {
        return new Channels("mention-status", true, false, MailChoice.NEVER);
    }

    @Override
    default Audience audience(NotableEvent event) {
        return Audience.of(event).andAgent();
    }
}
