// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A one-time secret sent to somebody: to confirm an address, choose a new password, or set up the wiki.
 *
 * @param hash SHA-256 of the secret in hexadecimal
 * @param kind what it is for
 * @param user whose; empty for the wiki's first set-up
 * @param payload such as the address that is confirmed
 */
public record AccountToken(String hash, Kind kind, Optional<UserId> user, String payload, Instant expires) {

    public enum Kind {
        CONFIRM_EMAIL,
        RESET_PASSWORD,
        SET_UP_WIKI
    }
}
