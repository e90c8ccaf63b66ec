// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.hash;

import static org.explorepedia.lua.value.NamedFunction.define;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code mw.hash}: the digests that the JDK knows, and the checksums that are a few lines. */
public final class HashLibrary implements LuaLibrary {

    private static final long FNV_OFFSET_32 = 0x811C9DC5L;
    private static final long FNV_PRIME_32 = 0x01000193L;
    private static final long FNV_OFFSET_64 = 0xCBF29CE484222325L;
    private static final long FNV_PRIME_64 = 0x100000001B3L;
    private static final long WORD = 0xFFFFFFFFL;

    private final Map<String, Algorithm> algorithms = new LinkedHashMap<>();

    /** Gives the hash of some bytes in hexadecimal. */
    private interface Algorithm {
        String hash(LuaString text);
    }

    public HashLibrary() {
        digest("md2", "MD2");
        digest("md5", "MD5");
        digest("sha1", "SHA-1");
        for (String bits : new String[] {"224", "256", "384", "512/224", "512/256", "512"}) {
            digest("sha" + bits, "SHA-" + bits);
        }
        for (String bits : new String[] {"224", "256", "384", "512"}) {
            digest("sha3-" + bits, "SHA3-" + bits);
        }
        algorithms.put("adler32", text -> checksum(new Adler32(), text));
        algorithms.put("crc32", HashLibrary::bzip2);
        algorithms.put("crc32b", text -> checksum(new CRC32(), text));
        algorithms.put("crc32c", text -> checksum(new CRC32C(), text));
        algorithms.put("fnv132", text -> hex32(fnv(text, FNV_OFFSET_32, FNV_PRIME_32, WORD, false)));
        algorithms.put("fnv1a32", text -> hex32(fnv(text, FNV_OFFSET_32, FNV_PRIME_32, WORD, true)));
        algorithms.put("fnv164", text -> hex64(fnv(text, FNV_OFFSET_64, FNV_PRIME_64, -1, false)));
        algorithms.put("fnv1a64", text -> hex64(fnv(text, FNV_OFFSET_64, FNV_PRIME_64, -1, true)));
        algorithms.put("joaat", HashLibrary::oneAtATime);
    }

    @Override
    public String name() {
        return "mw.hash";
    }

    @Override
    public LuaTable open(LuaHost host) {
        LuaTable library = new LuaTable();
        define(library, "hashValue", this::hash);
        define(library, "listAlgorithms", a -> {
            LuaTable names = new LuaTable();
            for (String name : algorithms.keySet()) {
                names.insert(0, LuaTexts.of(name));
            }
            return names;
        });
        return library;
    }

    private Varargs hash(Arguments arguments) {
        String name = arguments.pureText(1);
        if (!(arguments.get(2) instanceof LuaString text)) {
            throw arguments.wrong(2, "string");
        }
        Algorithm algorithm = algorithms.get(name);
        if (algorithm == null) {
            throw Arguments.error("Unknown hashing algorithm: " + name);
        }
        LuaValue hash = LuaTexts.of(algorithm.hash(text));
        return hash;
    }

    private void digest(String name, String javaName) {
        algorithms.put(name, text -> {
            try {
                MessageDigest digest = MessageDigest.getInstance(javaName);
                digest.update(text.m_bytes, text.m_offset, text.m_length);
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String checksum(Checksum sum, LuaString text) {
        sum.update(text.m_bytes, text.m_offset, text.m_length);
        return hex32(sum.getValue());
    }

    private static String hex32(long value) {
        return HexFormat.of().toHexDigits(value, 8);
    }

    private static String hex64(long value) {
        return HexFormat.of().toHexDigits(value);
    }

    /** The checksum of bzip2, whose bits run the other way round, with its bytes in reverse. */
    private static String bzip2(LuaString text) {
        int sum = -1;
        for (int i = 0; i < text.m_length; i++) {
            sum ^= text.m_bytes[text.m_offset + i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
            }
        }
        return hex32(Integer.reverseBytes(~sum) & WORD);
    }

    private static long fnv(LuaString text, long offset, long prime, long mask, boolean xorFirst) {
        long hash = offset;
        for (int i = 0; i < text.m_length; i++) {
            int b = text.m_bytes[text.m_offset + i] & 0xFF;
            hash = xorFirst ? (hash ^ b) * prime & mask : hash * prime & mask ^ b;
        }
        return hash;
    }

    private static String oneAtATime(LuaString text) {
        int hash = 0;
        for (int i = 0; i < text.m_length; i++) {
            hash += text.m_bytes[text.m_offset + i] & 0xFF;
            hash += hash << 10;
            hash ^= hash >>> 6;
        }
        hash += hash << 3;
        hash ^= hash >>> 11;
        hash += hash << 15;
        return hex32(hash & WORD);
    }
}
