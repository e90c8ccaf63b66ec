// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.explorepedia.core.model.AccountToken;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.UserId;

/** Sessions, one-time secrets and throttles. */
public interface SessionStore {

    void put(Session session);

    Optional<Session> find(String tokenHash);

    void touch(String tokenHash, Instant lastSeen, Instant expires);

    void remove(String tokenHash);

    /** Ends all sessions of an account but the named one (an empty string for all). */
    void removeAll(UserId user, String exceptTokenHash);

    /** Ends all sessions that programs began with one of an account's passwords for them. */
    void removeProgram(UserId user, String app);

    void putToken(AccountToken token);

    /** Finds a secret that has not expired, without using it up. */
    Optional<AccountToken> findToken(String hash, AccountToken.Kind kind, Instant now);

    /** Uses a secret up: true for exactly one caller. */
    boolean useToken(String hash);

    /**
     * Counts an event of a bucket such as {@code login:1.2.3.4} and answers how many there were in the window that it
     * falls into, this one included.
     */
    long count(String bucket, Instant now, Duration window);

    /** Forgets what was counted, as when somebody proved to be themselves. */
    void forget(String bucket);

    /** Removes what has expired. */
    int prune(Instant now);
}
