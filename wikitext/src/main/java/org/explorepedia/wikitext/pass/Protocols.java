// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Comparator;
import java.util.List;
import org.explorepedia.wikitext.text.Chars;

/** The beginnings of addresses that a wiki links to, and which characters go on with an address. Immutable. */
public final class Protocols {

    private final List<String> all;
    private final boolean[] lastLetters = new boolean[128];

    public Protocols(List<String> protocols) {
        all = protocols.stream()
                .map(p -> p.toLowerCase(java.util.Locale.ROOT))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String protocol : all) {
            int colon = protocol.indexOf(':');
            if (colon > 0 && protocol.charAt(colon - 1) < 128) {
                lastLetters[protocol.charAt(colon - 1)] = true;
            }
        }
    }

    /** Length of the beginning of an address at this position, 0 if there is none; {@code //} counts if asked for. */
    public int at(char[] text, int at, int to, boolean relative) {
        for (String protocol : all) {
            if (Chars.matchesIgnoringCase(text, at, to, protocol) && (relative || !protocol.equals("//"))) {
                return protocol.length();
            }
        }
        return 0;
    }

    /** As {@link #at} for a string. */
    public boolean startsAddress(String text, boolean relative) {
        for (String protocol : all) {
            if (Chars.matchesIgnoringCase(text, 0, protocol) && (relative || !protocol.equals("//"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where an absolute address begins whose scheme ends with this colon.
     *
     * @return its first position, or -1 if the colon ends no scheme that stands at a word's beginning
     */
    public int startBefore(char[] text, int from, int colon, int to) {
        if (colon == from || text[colon - 1] >= 128 || !lastLetters[Chars.lower(text[colon - 1])]) {
            return -1;
        }
        for (String protocol : all) {
            int at = protocol.indexOf(':');
            int start = colon - at;
            if (at > 0
                    && start >= from
                    && Chars.matchesIgnoringCase(text, start, to, protocol)
                    && (start == 0 || !isWordBefore(text, start))) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isWordBefore(char[] text, int at) {
        char c = text[at - 1];
        return Character.isSurrogate(c)
                ? Character.isLetterOrDigit(Character.codePointBefore(text, at))
                : Chars.isWord(c);
    }

    /** Whether an address may go on with this character. */
    public static boolean isUrl(char c) {
        if (c <= ' ' || c == 0x7F) {
            return false;
        }
        if (c < 0x80) {
            return c != '[' && c != ']' && c != '<' && c != '>' && c != '"';
        }
        return c != 0xFFFD && !isSpaceSeparator(c);
    }

    public static boolean isSpaceSeparator(char c) {
        return c == ' '
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** End of the host or first character of an address after its beginning; {@code at} itself if none can follow. */
    public static int hostEnd(char[] text, int at, int to) {
        if (at < to && text[at] == '[') {
            int i = at + 1;
            while (i < to && (Chars.isHex(text[i]) || text[i] == ':' || text[i] == '.')) {
                i++;
            }
            return i > at + 1 && i < to && text[i] == ']' ? i + 1 : at;
        }
        return at < to && isUrl(text[at]) ? at + 1 : at;
    }

    /** End of the address that begins here; {@code at} if nothing follows the protocol. */
    public static int urlEnd(char[] text, int at, int to) {
        int i = hostEnd(text, at, to);
        if (i == at) {
            return at;
        }
        while (i < to && isUrl(text[i])) {
            i++;
        }
        return i;
    }
}
