// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.notification.NotificationKind;

/** Somebody wrote in a discussion on a talk page that the reader follows. */
public final class TalkReply implements NotificationKind {

    public static final String ID = "dt-subscribed-new-comment";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.ALERT;
    }

    @Override
    public Channels channels() {
        return new Channels("dt-subscription", true, false, MailChoice.NEVER);
    }

    @Override
    public boolean bundles() {
        return true;
    }
}
