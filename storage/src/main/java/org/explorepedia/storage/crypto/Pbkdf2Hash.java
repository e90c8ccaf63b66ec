// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.crypto;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** A hash as MediaWiki keeps it, {@code :pbkdf2:sha512:ROUNDS:LENGTH:SALT:HASH}. */
record Pbkdf2Hash(boolean sha512, int rounds, byte[] salt, byte[] hash) {

    private static final Pattern MEDIAWIKI = Pattern.compile(
            ":pbkdf2:(sha256|sha512):(\\d{1,7}):(\\d{1,3}):([A-Za-z0-9+/]{4,128}={0,2}):([A-Za-z0-9+/]{20,256}={0,2})");

    static Optional<Pbkdf2Hash> parse(String encoded) {
        Matcher match = MEDIAWIKI.matcher(encoded);
        if (!match.matches()) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(match.group(2));
        try {
            byte[] salt = Base64.getDecoder().decode(match.group(4));
            byte[] hash = Base64.getDecoder().decode(match.group(5));
            return rounds < 1 || hash.length != Integer.parseInt(match.group(3))
                    ? Optional.empty()
                    : Optional.of(new Pbkdf2Hash(match.group(1).equals("sha512"), rounds, salt, hash));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    boolean matches(byte[] password) {
        Digest digest = sha512 ? new SHA512Digest() : new SHA256Digest();
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(digest);
        generator.init(password, salt, rounds);
        KeyParameter key = (KeyParameter) generator.generateDerivedMacParameters(hash.length * Byte.SIZE);
        return MessageDigest.isEqual(key.getKey(), hash);
    }
}
