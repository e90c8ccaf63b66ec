// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.notification.NotificationKind;

/** Somebody began a thread on the reader's wall, or on one that they follow. */
public final class WallMessage implements NotificationKind {

    public static final String ID = "wall-message";
    /** One's own wall is the way to reach somebody, so it cannot be taken out of the list. */
    static final Channels CHANNELS = new Channels("wall", true, true, MailChoice.AT_ONCE);

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
        return CHANNELS;
    }

    @Override
    public boolean bundles() {
        return true;
    }
}
