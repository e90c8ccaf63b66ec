// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.notification.NotificationKind;

/** The reader named people who do not exist. */
public final class MentionFailed implements NotificationKind {

    public static final String ID = "mention-failure";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.NOTICE;
    }

    @Override
    public Channels channels() {
        return new Channels("mention-status", true, false, MailChoice.NEVER);
    }

    @Override
    public Audience audience(NotableEvent event) {
        return Audience.of(event).andAgent();
    }
}
