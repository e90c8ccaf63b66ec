// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.notification.NotificationKind;

/** Somebody changed the reader's user page. */
public final class UserPageEdited implements NotificationKind {

    public static final String ID = "edit-user-page";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.ALERT;
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
