// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A conversation on somebody's wall. Its first message has the number 1, replies count on from 2.
 *
 * @param wall the account whose wall it is on
 * @param title plain text
 * @param active when the last message was written
 * @param messages how many were written, which is the highest number
 * @param closing empty while anybody may reply
 * @param reopened who reopened it last; empty if nobody did since it was closed
 * @param deleted whether only those who may delete threads see it
 */
public record WallThread(
        ThreadId id,
        UserId wall,
        String title,
        Instant created,
        Instant active,
        int messages,
        Optional<Closing> closing,
        Optional<WallRole> reopened,
        boolean deleted) {

    /** An end to replies, with its reason and the role in which somebody set it. */
    public record Closing(Actor by, WallRole role, Instant at, String reason) {}

    public boolean isClosed() {
        return closing.isPresent();
    }
}
