// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.TEXT_ROW;

import com.github.luben.zstd.Zstd;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Texts of revisions, compressed, equal ones once. */
record TextRows(DSLContext sql) {

    private static final int PLAIN = 0;
    private static final int ZSTD = 1;
    private static final int LEVEL = 3;
    private static final int SHA1_DIGITS = 31;
    private static final int SHA1_RADIX = 36;

    /**
     * @param id number of the text
     * @param length in bytes of UTF-8
     * @param sha1 in base 36, 31 digits
     */
    record Stored(long id, long length, String sha1) {}

    Stored store(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha1 = sha1(bytes);
        for (Record row : sql.select(TEXT_ROW.ID, TEXT_ROW.LENGTH, TEXT_ROW.ENCODING, TEXT_ROW.DATA)
                .from(TEXT_ROW)
                .where(TEXT_ROW.SHA1.eq(sha1))
                .and(TEXT_ROW.LENGTH.eq((long) bytes.length))
                .fetch()) {
            // Somebody can make two texts with one SHA-1; they stay two texts.
            if (Arrays.equals(bytes(row), bytes)) {
                return new Stored(row.get(TEXT_ROW.ID), bytes.length, sha1);
            }
        }
        byte[] compressed = Zstd.compress(bytes, LEVEL);
        boolean smaller = compressed.length < bytes.length;
        long id = sql.insertInto(TEXT_ROW)
                .set(TEXT_ROW.SHA1, sha1)
                .set(TEXT_ROW.LENGTH, (long) bytes.length)
                .set(TEXT_ROW.ENCODING, smaller ? ZSTD : PLAIN)
                .set(TEXT_ROW.DATA, smaller ? compressed : bytes)
                .returningResult(TEXT_ROW.ID)
                .fetchSingle()
                .value1();
        return new Stored(id, bytes.length, sha1);
    }

    /** The text of a row with {@code length}, {@code encoding} and {@code data}. */
    static String text(Record row) {
        return new String(bytes(row), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Record row) {
        byte[] data = row.get(TEXT_ROW.DATA);
        return row.get(TEXT_ROW.ENCODING) == PLAIN
                ? data
                : Zstd.decompress(data, Math.toIntExact(row.get(TEXT_ROW.LENGTH)));
    }

    private static String sha1(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            String digits = new BigInteger(1, digest).toString(SHA1_RADIX);
            return "0".repeat(SHA1_DIGITS - digits.length()) + digits;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }
}
