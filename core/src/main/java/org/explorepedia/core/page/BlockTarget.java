// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * An address or a range of addresses in the one spelling in which it is stored: ranges begin with their first address,
 * version 6 is written in full groups with capital letters, as MediaWiki names such users.
 *
 * @param text the spelling
 * @param prefix length of the common part in bits
 * @param version6 whether it is of version 6
 */
record BlockTarget(String text, int prefix, boolean version6) {

    private static final int BITS_4 = 32;
    private static final int BITS_6 = 128;

    boolean isRange() {
        return prefix < (version6 ? BITS_6 : BITS_4);
    }

    /** Empty for anything that is no address. */
    static Optional<BlockTarget> parse(String typed) {
        String text = typed.strip();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean plausible = !address.isEmpty()
                && address.length() <= 45
                && address.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.')
                && (address.indexOf(':') >= 0
                        || address.chars().filter(c -> c == '.').count() == 3);
        if (!plausible) {
            return Optional.empty();
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            boolean six = !(parsed instanceof Inet4Address);
            int bits = six ? BITS_6 : BITS_4;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > bits) {
                return Optional.empty();
            }
            byte[] bytes = masked(parsed.getAddress(), prefix);
            String name = six ? groups(bytes) : dots(bytes);
            return Optional.of(new BlockTarget(prefix == bits ? name : name + "/" + prefix, prefix, six));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static byte[] masked(byte[] address, int prefix) {
        byte[] masked = address.clone();
        for (int bit = prefix; bit < masked.length * 8; bit++) {
            masked[bit / 8] = (byte) (masked[bit / 8] & ~(1 << (7 - bit % 8)));
        }
        return masked;
    }

    private static String dots(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte part : bytes) {
            text.append(text.isEmpty() ? "" : ".").append(part & 0xff);
        }
        return text.toString();
    }

    private static String groups(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            int group = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
            text.append(i == 0 ? "" : ":").append(Integer.toHexString(group).toUpperCase(Locale.ROOT));
        }
        return text.toString();
    }
}
