// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.notification.NotificationKind;

/** Somebody changed the reader's groups. */
public final class GroupsChanged implements NotificationKind {

    public static final String ID = "user-rights";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.ALERT;
    }
}
