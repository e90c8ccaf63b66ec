// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What passwords must be like. Length counts most; composition rules only teach people to write passwords down.
 *
 * @param minLength characters
 * @param maxBytes of UTF-8, so that hashing stays cheap
 * @param refused well-known passwords, in lower case
 */
public record PasswordPolicy(int minLength, int maxBytes, Set<String> refused) {

    public static final PasswordPolicy DEFAULT = new PasswordPolicy(
            8,
            1024,
            Set.of(
                    "password",
                    "password1",
                    "password123",
                    "passw0rd",
                    "12345678",
                    "123456789",
                    "1234567890",
                    "11111111",
                    "00000000",
                    "qwertyui",
                    "qwertyuiop",
                    "qwerty123",
                    "1q2w3e4r",
                    "1q2w3e4r5t",
                    "iloveyou",
                    "sunshine",
                    "princess",
                    "football",
                    "baseball",
                    "superman",
                    "trustno1",
                    "letmein1",
                    "welcome1",
                    "abcd1234",
                    "abc12345",
                    "aa123456",
                    "admin123",
                    "administrator",
                    "explorepedia",
                    "wikipedia",
                    "mediawiki"));

    public PasswordPolicy {
        refused = Set.copyOf(refused);
    }

    /** Key of the text that says why a password will not do; empty if it will. */
    public Optional<String> refusal(String userName, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < minLength) {
            return Optional.of("password.too-short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            return Optional.of("password.too-long");
        }
        if (lower.equals(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.is-name");
        }
        return refused.contains(lower) ? Optional.of("password.well-known") : Optional.empty();
    }
}
