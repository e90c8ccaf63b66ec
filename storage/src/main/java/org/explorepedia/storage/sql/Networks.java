// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Addresses and ranges as keys: the first address in hexadecimal and the length of the prefix. An address is then found in
 * all ranges that hold it by asking for its at most 129 networks, without comparing ranges.
 */
final class Networks {

    private Networks() {}

    /** The key of an address or of a range such as {@code 10.0.0.0/16}; empty for anything else. */
    static Optional<String> key(String target) {
        int slash = target.indexOf('/');
        Optional<byte[]> address = parse(slash < 0 ? target : target.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int bits = address.get().length * Byte.SIZE;
        if (slash >= 0) {
            String length = target.substring(slash + 1);
            if (length.isEmpty() || length.length() > 3 || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            int prefix = Integer.parseInt(length);
            if (prefix > bits) {
                return Optional.empty();
            }
            bits = prefix;
        }
        return Optional.of(key(address.get(), bits));
    }

    /** The keys of all networks that an address is in, itself included; empty if it is no address. */
    static List<String> containing(String address) {
        List<String> keys = new ArrayList<>();
        parse(address).ifPresent(bytes -> {
            for (int bits = bytes.length * Byte.SIZE; bits >= 0; bits--) {
                keys.add(key(bytes, bits));
            }
        });
        return keys;
    }

    private static String key(byte[] address, int bits) {
        byte[] first = address.clone();
        for (int index = 0; index < first.length; index++) {
            int kept = Math.clamp(bits - index * Byte.SIZE, 0, Byte.SIZE);
            first[index] = (byte) (first[index] & 0xFF00 >> kept);
        }
        return HexFormat.of().formatHex(first) + "/" + bits;
    }

    private static Optional<byte[]> parse(String address) {
        boolean literal = !address.isEmpty()
                && address.length() <= 45
                && (address.indexOf(':') >= 0
                        || address.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                                && address.chars().filter(c -> c == '.').count() == 3);
        if (!literal || address.indexOf('%') >= 0) {
            return Optional.empty();
        }
        try {
            // Asks no name server: only literals come here.
            return Optional.of(InetAddress.ofLiteral(address).getAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
