// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.time.Duration;
import java.time.Instant;
import org.explorepedia.core.model.User;

/** What became of an attempt to log in. */
public sealed interface LogInOutcome {

    /**
     * @param secret the value of the session cookie
     * @param expires when the session ends if it is not used
     */
    record LoggedIn(User user, String secret, Instant expires) implements LogInOutcome {}

    /** Name or password is wrong; which of them is nobody's business. */
    record Refused() implements LogInOutcome {}

    record Throttled(Duration retryAfter) implements LogInOutcome {}
}
