// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.explorepedia.core.model.LinkKind;

/** How links are written in columns. */
final class LinkRows {

    private static final int HASH_BYTES = 16;

    private LinkRows() {}

    /** Numbers in the tables never change, whatever becomes of the order of the kinds. */
    static int number(LinkKind kind) {
        return switch (kind) {
            case PAGE -> 1;
            case TEMPLATE -> 2;
            case FILE -> 3;
            case CATEGORY -> 4;
            case EXTERNAL -> 5;
            case INTERWIKI -> 6;
            case LANGUAGE -> 7;
        };
    }

    static String addressHash(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
