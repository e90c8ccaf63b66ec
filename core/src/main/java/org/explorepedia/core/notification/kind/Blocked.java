// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.notification.NotificationKind;

/** Somebody blocked the reader, or changed the block. */
public final class Blocked implements NotificationKind {

    public static final String ID = "user-blocked";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.ALERT;
    }
}
