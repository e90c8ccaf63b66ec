// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A logged-in browser, or one that fills in a form.
 *
 * @param tokenHash SHA-256 of the cookie's value in hexadecimal; the value itself is never stored
 * @param user empty until somebody logs in
 * @param csrfSecret from which the form tokens are made
 * @param app the name of the password for programs that it was begun with; empty for people
 */
public record Session(
        String tokenHash,
        Optional<UserId> user,
        String csrfSecret,
        String app,
        Instant created,
        Instant lastSeen,
        Instant expires) {}
