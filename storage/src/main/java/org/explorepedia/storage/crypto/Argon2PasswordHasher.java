// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.explorepedia.core.store.PasswordHasher;

/**
 * Argon2id with the parameters that OWASP advises (19 MiB, two passes, one lane), written as a PHC string. Hashes that
 * MediaWiki made with PBKDF2 are checked too, so that accounts taken over from there keep their passwords until the next
 * login renews the hash.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A check takes memory and time, so only so many run at once, however many people log in. */
    private final Semaphore running =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Argon2Hash parameters = new Argon2Hash(MEMORY_KIB, PASSES, LANES, salt, new byte[HASH_BYTES]);
        return parameters.withHash(argon2(password, parameters)).encode();
    }

    @Override
    public boolean matches(String password, String encoded) {
        Optional<Argon2Hash> argon2 = Argon2Hash.parse(encoded);
        if (argon2.isPresent()) {
            return MessageDigest.isEqual(
                    argon2(password, argon2.get()), argon2.get().hash());
        }
        Optional<Pbkdf2Hash> pbkdf2 = Pbkdf2Hash.parse(encoded);
        return pbkdf2.isPresent() && alone(() -> pbkdf2.get().matches(password.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean isOutdated(String encoded) {
        return Argon2Hash.parse(encoded)
                .map(hash -> hash.memoryKib() < MEMORY_KIB
                        || hash.passes() < PASSES
                        || hash.hash().length < HASH_BYTES
                        || hash.salt().length < SALT_BYTES)
                .orElse(true);
    }

    private byte[] argon2(String password, Argon2Hash parameters) {
        return alone(() -> {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(parameters.memoryKib())
                    .withIterations(parameters.passes())
                    .withParallelism(parameters.lanes())
                    .withSalt(parameters.salt())
                    .build());
            byte[] hash = new byte[parameters.hash().length];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        });
    }

    private <T> T alone(Supplier<T> work) {
        running.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
