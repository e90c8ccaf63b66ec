// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * When something ends.
 *
 * @param at empty if it does not end by itself
 */
public record Expiry(Optional<Instant> at) {

    public static final Expiry NEVER = new Expiry(Optional.empty());

    public static Expiry at(Instant end) {
        return new Expiry(Optional.of(end));
    }

    public boolean isOver(Instant now) {
        return at.isPresent() && !now.isBefore(at.get());
    }
}
