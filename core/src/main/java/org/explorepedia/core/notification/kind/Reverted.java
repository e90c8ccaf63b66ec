// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.notification.NotificationKind;

/** Somebody took back what the reader wrote. */
public final class Reverted implements NotificationKind {

    public static final String ID = "reverted";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.ALERT;
    }

    @Override
    public Opens opens() {
        return Opens.CHANGE;
    }
}
