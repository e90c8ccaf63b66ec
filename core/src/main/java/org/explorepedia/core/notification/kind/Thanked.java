// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.notification.NotificationKind;

/** Somebody thanked the reader for an edit. */
public final class Thanked implements NotificationKind {

    public static final String ID = "edit-thank";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.NOTICE;
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
