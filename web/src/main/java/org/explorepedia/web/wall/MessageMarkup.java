// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

/**
 * Fits the markup of a message into a page with many messages: the names of its elements get a prefix, so that headings
 * and notes of two messages, or what a writer calls an element, never meet another element of the page.
 */
final class MessageMarkup {

    private static final String[] NAMING = {
        "id", "for", "headers", "name", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"
    };

    private MessageMarkup() {}

    /** @param prefix of letters, digits and hyphens */
    static String scoped(String html, String prefix) {
        StringBuilder out = new StringBuilder(html.length() + 64);
        int done = 0;
        int tag = html.indexOf('<');
        while (tag >= 0 && tag + 1 < html.length()) {
            if (!isLetter(html.charAt(tag + 1))) {
                tag = html.indexOf('<', tag + 1);
                continue;
            }
            int at = tag + 1;
            while (at < html.length() && html.charAt(at) != '>') {
                char c = html.charAt(at);
                if (c != '"') {
                    at++;
                    continue;
                }
                int end = html.indexOf('"', at + 1);
                if (end < 0) {
                    break;
                }
                String name = attribute(html, at);
                if (isNaming(name)) {
                    out.append(html, done, at + 1);
                    scopeWords(out, html.substring(at + 1, end), prefix);
                    done = end;
                } else if (name.equals("href") && html.startsWith("#", at + 1)) {
                    out.append(html, done, at + 2).append(prefix);
                    done = at + 2;
                }
                at = end + 1;
            }
            tag = html.indexOf('<', Math.max(at, tag + 1));
        }
        return done == 0 ? html : out.append(html, done, html.length()).toString();
    }

    /** Some attributes hold several names. */
    private static void scopeWords(StringBuilder out, String value, String prefix) {
        boolean between = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (between && c != ' ') {
                out.append(prefix);
            }
            between = c == ' ';
            out.append(c);
        }
    }

    /** The name of the attribute whose value begins with the quotation mark at a place; empty for anything else. */
    private static String attribute(String html, int quote) {
        if (html.charAt(quote - 1) != '=') {
            return "";
        }
        int start = quote - 1;
        while (start > 0 && isName(html.charAt(start - 1))) {
            start--;
        }
        return html.substring(start, quote - 1);
    }

    private static boolean isNaming(String attribute) {
        for (String name : NAMING) {
            if (name.equals(attribute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isName(char c) {
        return isLetter(c) || c == '-' || c >= '0' && c <= '9';
    }
}
