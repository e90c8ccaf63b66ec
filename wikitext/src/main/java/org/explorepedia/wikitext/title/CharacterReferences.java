// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** HTML's character references as MediaWiki reads them: the semicolon is needed, forbidden characters become U+FFFD. */
public final class CharacterReferences {

    private static final Map<String, String> NAMED = load();
    private static final int MAX_NAME = 40;

    private CharacterReferences() {}

    /** The characters that a name such as {@code eacute} stands for. */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** The text with all references decoded; it is in normal form C if there were any. */
    public static String decode(String text) {
        int amp = text.indexOf('&');
        if (amp < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        boolean any = false;
        while (amp >= 0) {
            int end = referenceEnd(text, amp + 1);
            String decoded = end < 0 ? null : decodeOne(text, amp + 1, end);
            if (decoded == null) {
                out.append(text, from, amp + 1);
                from = amp + 1;
            } else {
                out.append(text, from, amp).append(decoded);
                from = end + 1;
                any = true;
            }
            amp = text.indexOf('&', from);
        }
        if (!any) {
            return text;
        }
        String decoded = out.append(text, from, text.length()).toString();
        return Normalizer.isNormalized(decoded, Normalizer.Form.NFC)
                ? decoded
                : Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }

    /** Position of the semicolon if {@code start}, just after an ampersand, begins a well-formed reference; else -1. */
    public static int referenceEnd(String text, int start) {
        int i = start;
        int length = text.length();
        int digits = start;
        if (i < length && text.charAt(i) == '#') {
            i++;
            boolean hex = i < length && (text.charAt(i) | 0x20) == 'x';
            i += hex ? 1 : 0;
            digits = i;
            while (i < length && isDigit(text.charAt(i), hex)) {
                i++;
            }
        } else {
            while (i < length && i - start <= MAX_NAME && isNameCharacter(text.charAt(i))) {
                i++;
            }
        }
        return i > digits && i < length && text.charAt(i) == ';' ? i : -1;
    }

    private static @org.jspecify.annotations.Nullable String decodeOne(String text, int start, int end) {
        if (text.charAt(start) != '#') {
            return NAMED.get(text.substring(start, end));
        }
        int codePoint = numeric(text, start + 1, end);
        return isAllowed(codePoint) ? Character.toString(codePoint) : "\uFFFD";
    }

    /**
     * The number of a numeric reference.
     *
     * @param start just after the number sign
     * @return some number above U+10FFFF for those that are too big
     */
    public static int numeric(String text, int start, int end) {
        boolean hex = (text.charAt(start) | 0x20) == 'x';
        int radix = hex ? 16 : 10;
        int value = 0;
        for (int i = hex ? start + 1 : start; i < end && value <= Character.MAX_CODE_POINT; i++) {
            value = value * radix + Character.digit(text.charAt(i), radix);
        }
        return value;
    }

    /** Whether both XML and HTML allow the character in a document. */
    public static boolean isAllowed(int codePoint) {
        return codePoint == 0x09
                || codePoint == 0x0A
                || codePoint >= 0x20 && codePoint <= 0x7E
                || codePoint >= 0xA0 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT;
    }

    private static boolean isDigit(char c, boolean hex) {
        return c >= '0' && c <= '9' || hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80;
    }

    private static Map<String, String> load() {
        Map<String, String> named = new HashMap<>(4096);
        try (InputStream in = Objects.requireNonNull(CharacterReferences.class.getResourceAsStream("entities.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab < 0) {
                    continue;
                }
                StringBuilder characters = new StringBuilder();
                for (String hex : line.substring(tab + 1).split(" ", -1)) {
                    characters.appendCodePoint(Integer.parseInt(hex, 16));
                }
                named.put(line.substring(0, tab), characters.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(named);
    }
}
