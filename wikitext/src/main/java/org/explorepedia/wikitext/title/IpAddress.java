// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.util.Locale;

/** The one spelling that MediaWiki gives to the names of users without account. */
public final class IpAddress {

    private static final int V6_GROUPS = 8;

    private IpAddress() {}

    /** Whether the text is an address of either version, without range. */
    public static boolean isAddress(String text) {
        if (text.isEmpty() || text.length() > 49) {
            return false;
        }
        return !(text.indexOf(':') >= 0 ? version6(text) : version4(text)).isEmpty();
    }

    /** The canonical spelling if the text is an address, with or without range; else the text. */
    static String sanitize(String text) {
        if (text.isEmpty() || text.length() > 49 || Character.digit(text.charAt(0), 16) < 0 && text.charAt(0) != ':') {
            return text;
        }
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String range = slash < 0 ? "" : text.substring(slash);
        String canonical = address.indexOf(':') >= 0 ? version6(address) : version4(address);
        boolean rangeFits = range.isEmpty() || isNumber(range.substring(1), canonical.indexOf(':') >= 0 ? 128 : 32);
        return canonical.isEmpty() || !rangeFits ? text : canonical + range;
    }

    private static String version4(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return "";
        }
        StringBuilder canonical = new StringBuilder();
        for (String part : parts) {
            if (!isNumber(part, 255)) {
                return "";
            }
            canonical.append(canonical.isEmpty() ? "" : ".").append(Integer.parseInt(part));
        }
        return canonical.toString();
    }

    private static boolean isNumber(String digits, int max) {
        if (digits.isEmpty() || digits.length() > 3) {
            return false;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            value = value * 10 + c - '0';
        }
        return value <= max;
    }

    private static String version6(String address) {
        int gap = address.indexOf("::");
        if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
            return "";
        }
        String[] head = groups(gap < 0 ? address : address.substring(0, gap));
        String[] tail = groups(gap < 0 ? "" : address.substring(gap + 2));
        int missing = V6_GROUPS - head.length - tail.length;
        if (gap < 0 ? missing != 0 : missing < 1) {
            return "";
        }
        StringBuilder canonical = new StringBuilder();
        for (int i = 0; i < V6_GROUPS; i++) {
            String group =
                    i < head.length ? head[i] : i < head.length + missing ? "0" : tail[i - head.length - missing];
            if (group.isEmpty() || group.length() > 4) {
                return "";
            }
            int value = 0;
            for (int c = 0; c < group.length(); c++) {
                int digit = group.charAt(c) < 0x80 ? Character.digit(group.charAt(c), 16) : -1;
                if (digit < 0) {
                    return "";
                }
                value = value * 16 + digit;
            }
            canonical
                    .append(i == 0 ? "" : ":")
                    .append(Integer.toHexString(value).toUpperCase(Locale.ROOT));
        }
        return canonical.toString();
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":", -1);
    }
}
