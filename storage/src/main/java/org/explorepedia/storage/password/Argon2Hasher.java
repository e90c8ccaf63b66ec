// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.explorepedia.core.store.PasswordHasher;

/**
 * Argon2id in the usual encoding, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. Today's parameters are the ones that OWASP
 * recommends: 19 MB of memory, two rounds.
 */
public final class Argon2Hasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Cost TODAY = new Cost(19_456, 2, 1);
    /** A stored hash must not make a login cost more than this, whoever wrote it. */
    private static final Cost MOST = new Cost(262_144, 10, 16);

    private final SecureRandom random = new SecureRandom();

    private record Cost(int kilobytes, int rounds, int lanes) {
        boolean within(Cost other) {
            return kilobytes <= other.kilobytes && rounds <= other.rounds && lanes <= other.lanes;
        }
    }

    private record Encoded(Cost cost, byte[] salt, byte[] hash) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, TODAY, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + TODAY.kilobytes() + ",t=" + TODAY.rounds() + ",p=" + TODAY.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public boolean matches(String password, String encoded) {
        return read(encoded)
                .map(stored -> MessageDigest.isEqual(
                        stored.hash(), compute(password, stored.salt(), stored.cost(), stored.hash().length)))
                .orElse(false);
    }

    @Override
    public boolean isOutdated(String encoded) {
        return read(encoded).map(stored -> !TODAY.within(stored.cost())).orElse(true);
    }

    private static byte[] compute(String password, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kilobytes())
                .withIterations(cost.rounds())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static Optional<Encoded> read(String encoded) {
        String[] parts = encoded.split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
            return Optional.empty();
        }
        try {
            String[] costs = parts[3].split(",", -1);
            Cost cost = new Cost(number(costs[0], "m="), number(costs[1], "t="), number(costs[2], "p="));
            byte[] salt = Base64.getDecoder().decode(parts[4]);
            byte[] hash = Base64.getDecoder().decode(parts[5]);
            boolean sane = costs.length == 3
                    && cost.within(MOST)
                    && salt.length >= 8
                    && hash.length >= 16
                    && hash.length <= 64;
            return sane ? Optional.of(new Encoded(cost, salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, String prefix) {
        int number = Integer.parseInt(text.substring(text.startsWith(prefix) ? prefix.length() : text.length()));
        if (number < 1) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
