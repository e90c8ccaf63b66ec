// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which MediaWiki's dumps know texts. */
final class Sha1 {

    private static final int DIGITS = 31;

    private Sha1() {}

    /** SHA-1 of the text in base 36, 31 digits. */
    static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString(36);
            return "0".repeat(DIGITS - digits.length()) + digits;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
