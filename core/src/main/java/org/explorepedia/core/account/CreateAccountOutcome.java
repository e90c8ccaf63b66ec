// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.time.Duration;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;

/** What became of a request for an account. */
public sealed interface CreateAccountOutcome {

    record Created(User user) implements CreateAccountOutcome {}

    record InvalidName() implements CreateAccountOutcome {}

    record NameTaken(String name) implements CreateAccountOutcome {}

    /** @param messageKey says why */
    record PasswordRefused(String messageKey) implements CreateAccountOutcome {}

    record InvalidEmail() implements CreateAccountOutcome {}

    record Blocked(Block block) implements CreateAccountOutcome {}

    record Throttled(Duration retryAfter) implements CreateAccountOutcome {}
}
