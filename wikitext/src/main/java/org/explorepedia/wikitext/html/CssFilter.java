// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import org.explorepedia.wikitext.text.Chars;

/**
 * Checks the text of a {@code style} attribute. Text that could load something or run code is replaced as a whole by a
 * comment; everything else stays as written, with escapes and comments of CSS resolved first so that nothing can hide there.
 */
public final class CssFilter {

    private static final String INSECURE = "/* insecure input */";
    private static final String CONTROL = "/* invalid control char */";

    private CssFilter() {}

    public static String check(String css) {
        if (isPlain(css)) {
            return css;
        }
        String normal = normalize(css);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (c < 9 || c == 0x0B || c >= 0x0E && c < 0x20 || c == 0x7F) {
                return CONTROL;
            }
        }
        return isInsecure(normal) ? INSECURE : normal;
    }

    /** Most styles have nothing that needs a closer look. */
    private static boolean isPlain(String css) {
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\' || c == '(' || c == '/' || c < 0x20 || c > 0x7E) {
                return false;
            }
        }
        return !containsInsecureWord(css);
    }

    private static boolean containsInsecureWord(String css) {
        for (int i = 0; i < css.length(); i++) {
            char c = Chars.lower(css.charAt(i));
            boolean found = switch (c) {
                case 'e' -> Chars.matchesIgnoringCase(css, i, "expression");
                case 'a' -> followed(css, i, "accelerator", ':');
                // What browsers of long ago ran code from.
                case 'b' -> (i == 0 || css.charAt(i - 1) != '-') && followed(css, i, "behavior", ':');
                case '-' ->
                    followed(css, i, "-moz-binding", ':')
                            || followed(css, i, "-o-link", ':')
                            || followed(css, i, "-o-link-source", ':')
                            || followed(css, i, "-o-replace", ':');
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInsecure(String css) {
        if (containsInsecureWord(css)) {
            return true;
        }
        for (int i = 0; i < css.length(); i++) {
            char c = Chars.lower(css.charAt(i));
            boolean found = switch (c) {
                case 'u' -> followed(css, i, "url", '(');
                case 's' -> followed(css, i, "src", '(');
                case 'i' -> followed(css, i, "image", '(') || followed(css, i, "image-set", '(');
                case 'a' -> followed(css, i, "attr", '(') && attributeOfUrl(css, css.indexOf('(', i));
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean followed(String css, int at, String word, char next) {
        if (!Chars.matchesIgnoringCase(css, at, word)) {
            return false;
        }
        int i = at + word.length();
        while (i < css.length() && (Chars.isSpace(css.charAt(i)) || css.charAt(i) == 0x0B)) {
            i++;
        }
        return i < css.length() && css.charAt(i) == next;
    }

    private static boolean attributeOfUrl(String css, int open) {
        int close = css.indexOf(')', open);
        int end = close < 0 ? css.length() : close;
        for (int i = open + 2; i < end; i++) {
            char before = css.charAt(i - 1);
            if ((Chars.isSpace(before) || before == ',') && Chars.matchesIgnoringCase(css, i, "url")) {
                return true;
            }
        }
        return false;
    }

    private static String normalize(String css) {
        return removeComments(narrow(decodeEscapes(css)));
    }

    private static String decodeEscapes(String css) {
        if (css.indexOf('\\') < 0) {
            return css;
        }
        StringBuilder out = new StringBuilder(css.length());
        int length = css.length();
        int i = 0;
        while (i < length) {
            char c = css.charAt(i);
            if (c != '\\') {
                out.append(c);
                i++;
                continue;
            }
            i++;
            if (i >= length) {
                appendEscaped('\\', out);
                break;
            }
            char next = css.charAt(i);
            if (next == '\n' || next == '\f' || next == '\r') {
                i += next == '\r' && i + 1 < length && css.charAt(i + 1) == '\n' ? 2 : 1;
                continue;
            }
            int end = i;
            while (end < length && end - i < 6 && Chars.isHex(css.charAt(end))) {
                end++;
            }
            int codePoint;
            if (end > i) {
                codePoint = Integer.parseInt(css, i, end, 16);
                i = end;
                if (i < length && Chars.isSpace(css.charAt(i))) {
                    i++;
                }
            } else {
                codePoint = css.codePointAt(i);
                i += Character.charCount(codePoint);
            }
            appendEscaped(codePoint, out);
        }
        return out.toString();
    }

    /** Characters that would mean something as themselves stay escaped. */
    private static void appendEscaped(int codePoint, StringBuilder out) {
        if (codePoint == '\n' || codePoint == '"' || codePoint == '\'' || codePoint == '\\') {
            out.append('\\').append(Integer.toHexString(codePoint)).append(' ');
        } else {
            out.appendCodePoint(Character.isValidCodePoint(codePoint) && codePoint != 0 ? codePoint : 0xFFFD);
        }
    }

    /** Full-width letters and signs are written plainly, because some programs read them so. */
    private static String narrow(String css) {
        StringBuilder out = null;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5A' && c != '\uFF3C') {
                out = out == null ? new StringBuilder(css) : out;
                out.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return out == null ? css : out.toString();
    }

    private static String removeComments(String css) {
        int open = css.indexOf("/*");
        if (open < 0) {
            return css;
        }
        StringBuilder out = new StringBuilder(css.length());
        int from = 0;
        while (open >= 0) {
            out.append(css, from, open);
            int close = css.indexOf("*/", open + 2);
            if (close < 0) {
                return out.toString();
            }
            out.append(' ');
            from = close + 2;
            open = css.indexOf("/*", from);
        }
        return out.append(css, from, css.length()).toString();
    }
}
