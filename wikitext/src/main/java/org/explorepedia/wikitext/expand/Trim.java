// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

/** Trims what the template language trims: blanks, tabs, line breaks, vertical tabs and NUL, but no wider white space. */
public final class Trim {

    private Trim() {}

    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x0B || c == 0;
    }
}
