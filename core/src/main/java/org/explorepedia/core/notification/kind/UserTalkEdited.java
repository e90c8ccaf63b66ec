// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.notification.NotificationKind;

/** Somebody wrote on the reader's talk page, where there is one beside the wall. */
public final class UserTalkEdited implements NotificationKind {

    public static final String ID = "edit-user-talk";

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
        return new Channels(ID, true, true, MailChoice.AT_ONCE);
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
