// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

/** The reader named people who do not exist. */
public final class MentionFailed implements MentionStatus {

    public static final String ID = "mention-failure";

    @Override
    public String id() {
        return ID;
    }
}
