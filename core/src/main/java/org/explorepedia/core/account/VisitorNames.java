// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Names for visitors who write without an account, such as {@code ~2026-K7QF-3M2P}: the same for one browser as long as it
 * keeps its cookie, and nothing that tells its address. They have the form of MediaWiki's temporary accounts.
 */
public final class VisitorNames {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final int YEAR_END = 5;

    private VisitorNames() {}

    /** @param secret of the visitor's browser, which the name does not reveal */
    public static String of(String secret, Instant now) {
        byte[] digest;
        try {
            digest =
                    MessageDigest.getInstance("SHA-256").digest(("visitor " + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
        StringBuilder name = new StringBuilder("~")
                .append(now.atOffset(ZoneOffset.UTC).getYear())
                .append('-');
        for (int i = 0; i < LENGTH; i++) {
            name.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(digest[i] & 31));
        }
        return name.toString();
    }

    /** Whether a name has this form; no account may. */
    public static boolean matches(String name) {
        return name.length() > YEAR_END + 1
                && name.charAt(0) == '~'
                && name.charAt(YEAR_END) == '-'
                && name.substring(1, YEAR_END).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
