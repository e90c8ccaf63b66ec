// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.UserId;

/** Passwords of programs. */
public interface BotPasswordStore {

    /** Keeps a password; one of the same account and name is replaced. */
    void put(BotPassword password);

    Optional<BotPassword> find(UserId user, String app);

    /** All of an account, in the order of their names. */
    List<BotPassword> list(UserId user);

    void markUsed(UserId user, String app, Instant now);

    /** @return false if there was none */
    boolean remove(UserId user, String app);
}
