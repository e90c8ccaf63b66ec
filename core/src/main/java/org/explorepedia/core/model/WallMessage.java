// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A message of a thread, as it reads now.
 *
 * @param number within the thread, from 1; never given again
 * @param version how often it was written, from 1
 * @param text wikitext
 * @param rendered its markup as it was made last; empty if that is still to be done
 * @param edit the last change after it was posted
 * @param removal empty while everybody may read it
 */
public record WallMessage(
        ThreadId thread,
        int number,
        Actor author,
        Instant posted,
        int version,
        String text,
        Optional<RenderedText> rendered,
        Optional<Edit> edit,
        Optional<Removal> removal) {

    /** Who changed it last. */
    public record Edit(Actor by, Instant at) {}

    /** Who took it away, in which role, and why. */
    public record Removal(Actor by, WallRole role, Instant at, String reason) {}

    /** @param at when the markup was made: links can turn red or blue later */
    public record RenderedText(String html, Instant at) {}

    public MessageId id() {
        return new MessageId(thread, number);
    }

    public boolean isRoot() {
        return number == 1;
    }

    public boolean isRemoved() {
        return removal.isPresent();
    }
}
