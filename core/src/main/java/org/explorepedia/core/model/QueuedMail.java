// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.List;

/**
 * A mail that waits or is being sent.
 *
 * @param key names it among those of the account
 * @param bundle empty for a mail about several
 * @param events that it is about, in the order in which they happened
 * @param attempts how often it was begun
 */
public record QueuedMail(
        long id,
        UserId user,
        String key,
        MailChoice choice,
        String bundle,
        List<Long> events,
        Instant due,
        int attempts) {

    public QueuedMail {
        events = List.copyOf(events);
    }
}
