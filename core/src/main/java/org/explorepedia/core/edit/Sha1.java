// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sum by which equal texts are known, written as in MediaWiki's dumps: base 36, 31 digits. */
final class Sha1 {

    private static final int DIGITS = 31;

    private Sha1() {}

    static String of(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, sum).toString(36);
            return "0".repeat(DIGITS - digits.length()) + digits;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
