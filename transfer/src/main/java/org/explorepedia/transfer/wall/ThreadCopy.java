// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.wall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;

/**
 * A thread as it stands in a file. People are known by name: who has no account of that name where the file is read keeps
 * the name without one.
 *
 * @param wall name of the account whose wall it is on
 * @param messages in order of their numbers, which are 1, 2, 3 …
 */
record ThreadCopy(
        String wall,
        Instant created,
        boolean deleted,
        Optional<WallThread.Closing> closing,
        Optional<WallRole> reopened,
        List<Message> messages,
        List<Event> events) {

    ThreadCopy {
        messages = List.copyOf(messages);
        events = List.copyOf(events);
    }

    /** @param versions what it said, oldest first; the first is by its author at the time when it was posted */
    record Message(int number, List<MessageVersion> versions, Optional<WallMessage.Removal> removal) {
        Message {
            versions = List.copyOf(versions);
        }
    }

    /** A line of the thread's history. */
    record Event(String kind, int number, String actor, Instant at, String reason) {}
}
