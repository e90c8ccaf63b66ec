// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A password that an account gave to one program, so that the program need not know the account's own.
 *
 * @param app the name that the account gave the program
 * @param hash SHA-256 of the password in hexadecimal; it is made by the wiki and long, so that no slow hash is needed
 * @param lastUsed when a program last logged in with it
 */
public record BotPassword(UserId user, String app, String hash, Instant created, Optional<Instant> lastUsed) {}
