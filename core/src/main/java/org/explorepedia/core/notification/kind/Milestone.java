// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.notification.NotificationKind;

/** The reader made an edit with a round number. */
public final class Milestone implements NotificationKind {

    public static final String ID = "thank-you-edit";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Section section() {
        return Section.NOTICE;
    }

    @Override
    public Audience audience(NotableEvent event) {
        return Audience.of(event).andAgent();
    }

    @Override
    public Opens opens() {
        return Opens.CHANGE;
    }
}
