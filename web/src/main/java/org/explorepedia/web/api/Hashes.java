// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of texts as programs write them. */
final class Hashes {

    private static final int SHA1_DIGITS = 40;
    private static final int BASE_36 = 36;

    private Hashes() {}

    /** The same hash in hexadecimal as dumps and the store have in base 36; empty for an empty one. */
    static String sha1Hex(String base36) {
        if (base36.isEmpty()) {
            return "";
        }
        String hex = new BigInteger(base36, BASE_36).toString(16);
        return "0".repeat(Math.max(0, SHA1_DIGITS - hex.length())) + hex;
    }

    static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 belongs to every Java", e);
        }
    }
}
