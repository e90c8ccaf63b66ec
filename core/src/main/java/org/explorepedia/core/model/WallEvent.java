// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;

/**
 * A line in the history of a wall and of one of its threads.
 *
 * @param id 0 until it is stored
 * @param title of the thread, as it is now
 * @param number of the message
 * @param reason given, may be empty
 */
public record WallEvent(
        long id,
        UserId wall,
        ThreadId thread,
        String title,
        int number,
        Kind kind,
        Actor actor,
        Instant at,
        String reason) {

    public enum Kind {
        POST,
        REPLY,
        EDIT,
        REMOVE,
        RESTORE,
        CLOSE,
        REOPEN,
        DELETE,
        UNDELETE;

        /** As it is written in logs and message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
