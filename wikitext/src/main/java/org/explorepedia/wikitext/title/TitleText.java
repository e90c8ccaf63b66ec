// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

/** Character rules of titles: which spaces fall together, what is dropped, what is forbidden. */
final class TitleText {

    private TitleText() {}

    /** Decoded, with runs of spaces as one underscore, without direction marks, trimmed. */
    static String normalize(String text) {
        String decoded = text.indexOf('&') >= 0 ? CharacterReferences.decode(text) : text;
        int length = decoded.length();
        int i = 0;
        boolean lastUnderscore = true;
        // Most titles need nothing but their spaces replaced.
        for (; i < length; i++) {
            char c = decoded.charAt(i);
            boolean space = c == ' ' || c == '_';
            if (c > 126 && (isSpace(c) || isDirectionMark(c)) || space && (lastUnderscore || i == length - 1)) {
                break;
            }
            lastUnderscore = space;
        }
        if (i == length) {
            return decoded.replace(' ', '_');
        }
        StringBuilder key = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            char c = decoded.charAt(at);
            if (isDirectionMark(c)) {
                continue;
            }
            if (isSpace(c)) {
                if (!key.isEmpty() && key.charAt(key.length() - 1) != '_') {
                    key.append('_');
                }
            } else {
                key.append(c);
            }
        }
        return trimEnd(key.toString());
    }

    static String trim(String key) {
        return trimStart(trimEnd(key));
    }

    static String trimEnd(String key) {
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == '_') {
            end--;
        }
        return end == key.length() ? key : key.substring(0, end);
    }

    static String trimStart(String key) {
        int start = 0;
        while (start < key.length() && key.charAt(start) == '_') {
            start++;
        }
        return start == 0 ? key : key.substring(start);
    }

    private static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '_', '\u00A0', '\u1680', '\u180E', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    private static boolean isDirectionMark(char c) {
        return c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E';
    }

    /** Whether a key has a character, an escape or a character reference that titles cannot hold. */
    static boolean hasForbidden(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            switch (c) {
                case '#', '<', '>', '[', ']', '{', '|', '}', '\u007F' -> {
                    return true;
                }
                case '%' -> {
                    if (isHex(key, i + 1) && isHex(key, i + 2)) {
                        return true;
                    }
                }
                case '&' -> {
                    if (isReference(key, i + 1)) {
                        return true;
                    }
                }
                default -> {
                    if (c < ' ') {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isReference(String key, int start) {
        int i = start;
        int digits;
        if (i < key.length() && key.charAt(i) == '#') {
            i++;
            boolean hex = i < key.length() && (key.charAt(i) == 'x' || key.charAt(i) == 'X');
            i += hex ? 1 : 0;
            digits = i;
            while (hex ? isHex(key, i) : i < key.length() && isDigit(key.charAt(i))) {
                i++;
            }
        } else {
            digits = i;
            while (i < key.length() && isNameCharacter(key.charAt(i))) {
                i++;
            }
        }
        return i > digits && i < key.length() && key.charAt(i) == ';';
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c >= 0x80;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(String key, int index) {
        return index < key.length() && Character.digit(key.charAt(index), 16) >= 0 && key.charAt(index) < 0x80;
    }

    /** Whether browsers would take the key for a path with {@code .} or {@code ..} steps. */
    static boolean isRelativePath(String key) {
        return key.equals(".")
                || key.equals("..")
                || key.startsWith("./")
                || key.startsWith("../")
                || key.contains("/./")
                || key.contains("/../")
                || key.endsWith("/.")
                || key.endsWith("/..");
    }
}
