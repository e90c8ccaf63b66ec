// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

/** The reader named so many people at once that nobody was told. */
public final class TooManyMentions implements MentionStatus {

    public static final String ID = "mention-failure-too-many";

    @Override
    public String id() {
        return ID;
    }
}
