// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash as a PHC string, {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}.
 *
 * @param memoryKib memory in KiB
 */
record Argon2Hash(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {

    /** Numbers are bounded in length, and below in size, so that no stored hash can stop the server. */
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

    private static final int MOST_MEMORY_KIB = 256 * 1024;

    static Optional<Argon2Hash> parse(String encoded) {
        Matcher match = PHC.matcher(encoded);
        if (!match.matches()) {
            return Optional.empty();
        }
        int memory = Integer.parseInt(match.group(1));
        int passes = Integer.parseInt(match.group(2));
        int lanes = Integer.parseInt(match.group(3));
        if (passes < 1 || lanes < 1 || memory < 8 * lanes || memory > MOST_MEMORY_KIB) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            return Optional.of(new Argon2Hash(
                    memory, passes, lanes, decoder.decode(match.group(4)), decoder.decode(match.group(5))));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    Argon2Hash withHash(byte[] computed) {
        return new Argon2Hash(memoryKib, passes, lanes, salt, computed);
    }

    String encode() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + encoder.encodeToString(salt)
                + "$" + encoder.encodeToString(hash);
    }
}
