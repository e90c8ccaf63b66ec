// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.util.Arrays;
import java.util.Locale;

/** How far a mail came. */
public enum MailState {
    /** Waits for its time, or for another attempt. */
    PENDING,
    /** Is being handed over; if it stays so, the process died, and nobody knows whether it was taken. */
    SENDING,
    /** The next server took it. */
    SENT,
    /** There was nothing left to be told, or the reader does not want it any more. */
    SKIPPED,
    /** Refused for good, or tried too often. */
    FAILED,
    /** Twice nobody knew whether it was taken; it is not sent a third time. */
    UNSURE;

    /** As stored, in lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MailState of(String key) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
