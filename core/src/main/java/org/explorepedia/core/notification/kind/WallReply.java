// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Channels;
import org.explorepedia.core.notification.NotificationKind;

/** Somebody replied in a thread that the reader follows. */
public final class WallReply implements NotificationKind {

    public static final String ID = "wall-reply";

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
        return WallMessage.CHANNELS;
    }

    @Override
    public boolean bundles() {
        return true;
    }
}
