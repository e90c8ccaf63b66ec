// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.util.Optional;

/**
 * Names a message on a wall for ever.
 *
 * @param number within the thread, from 1
 */
public record MessageId(ThreadId thread, int number) {

    /** The first message of the same thread. */
    public MessageId root() {
        return new MessageId(thread, 1);
    }

    /** Reads {@code 42#7}. */
    public static Optional<MessageId> parse(String text) {
        int hash = text.indexOf('#');
        if (hash <= 0 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MessageId(
                    new ThreadId(Long.parseLong(text.substring(0, hash))), Integer.parseInt(text.substring(hash + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return thread + "#" + number;
    }
}
