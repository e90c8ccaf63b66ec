// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.util.Optional;

/**
 * Who did something: an account, an address, or a name from another wiki that has no account here. Edits, log entries and
 * messages belong to actors, so that history reads the same before and after an account exists.
 *
 * @param user the account, empty for addresses and imported names
 * @param name as shown; unique among actors
 */
public record Actor(Optional<UserId> user, String name) {

    public static Actor of(UserId user, String name) {
        return new Actor(Optional.of(user), name);
    }

    /** An address, or a name without account. */
    public static Actor unregistered(String name) {
        return new Actor(Optional.empty(), name);
    }

    public boolean isRegistered() {
        return user.isPresent();
    }
}
