// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.text;

/** Questions about slices of character arrays. */
public final class Chars {

    private Chars() {}

    /** Position of a character between two positions, or -1. */
    public static int indexOf(char[] text, int from, int to, char c) {
        int i = from;
        // Four at a time: this is the loop that passes spend most of their time in.
        for (int last = to - 3; i < last; i += 4) {
            if (text[i] == c) {
                return i;
            }
            if (text[i + 1] == c) {
                return i + 1;
            }
            if (text[i + 2] == c) {
                return i + 2;
            }
            if (text[i + 3] == c) {
                return i + 3;
            }
        }
        for (; i < to; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /** Position of a text between two positions, or -1. */
    public static int indexOf(char[] text, int from, int to, String sought) {
        char first = sought.charAt(0);
        int last = to - sought.length() + 1;
        for (int i = indexOf(text, from, last, first); i >= 0; i = indexOf(text, i + 1, last, first)) {
            if (matches(text, i, to, sought)) {
                return i;
            }
        }
        return -1;
    }

    public static boolean matches(char[] text, int at, int to, String sought) {
        int n = sought.length();
        if (to - at < n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (text[at + i] != sought.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #matches} without regard to the case of ASCII letters; the sought text is in lower case. */
    public static boolean matchesIgnoringCase(char[] text, int at, int to, String sought) {
        int n = sought.length();
        if (to - at < n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (lower(text[at + i]) != sought.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public static boolean matchesIgnoringCase(CharSequence text, int at, String sought) {
        int n = sought.length();
        if (text.length() - at < n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (lower(text.charAt(at + i)) != sought.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** The text with ASCII letters in lower case. */
    public static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(lower(text.charAt(i)));
        }
        return out.toString();
    }

    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** A letter, digit or underscore of any script. */
    public static boolean isWord(char c) {
        return isLetter(c)
                || isDigit(c)
                || c == '_'
                || c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
    }

    /** Blank as wikitext's line rules see it. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0 || c == 0x0B;
    }

    /** White space of HTML. */
    public static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** First position that is not blank. */
    public static int skipBlank(char[] text, int from, int to) {
        int i = from;
        while (i < to && isBlank(text[i])) {
            i++;
        }
        return i;
    }

    /** The end without blanks before it. */
    public static int trimEnd(char[] text, int from, int to) {
        int i = to;
        while (i > from && isBlank(text[i - 1])) {
            i--;
        }
        return i;
    }

    /** End of the line that this position stands in. */
    public static int lineEnd(char[] text, int from, int to) {
        int end = indexOf(text, from, to, '\n');
        return end < 0 ? to : end;
    }

    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
