// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An account.
 *
 * @param name canonical: first letter upper case, spaces
 * @param email empty string if none was given
 * @param emailConfirmed when the address was confirmed
 * @param passwordHash encoded hash with its parameters; empty string for accounts that cannot log in by password
 * @param groups explicit groups with their expiry; {@link Expiry#NEVER} for those that do not end
 * @param preferences only those that differ from the wiki's defaults
 */
public record User(
        UserId id,
        String name,
        String email,
        Optional<Instant> emailConfirmed,
        String passwordHash,
        Instant registered,
        long editCount,
        Map<String, Expiry> groups,
        Map<String, String> preferences) {

    public User {
        groups = Map.copyOf(groups);
        preferences = Map.copyOf(preferences);
    }

    public Actor actor() {
        return Actor.of(id, name);
    }
}
