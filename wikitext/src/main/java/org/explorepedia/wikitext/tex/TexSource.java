// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

/** The text of a formula with the place that was read last. */
final class TexSource {

    private final String text;
    private int at;
    private boolean option;

    TexSource(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    void toEnd() {
        at = text.length();
    }

    boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    int peek() {
        return text.codePointAt(at);
    }

    int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    boolean digitBehind() {
        return at + 1 < text.length() && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9';
    }

    /** Behind white space and comments. */
    void skipSpace() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
    }

    /** Whether a bracket would end what is being read; answers what it was before. */
    boolean option(boolean now) {
        boolean before = option;
        option = now;
        return before;
    }

    boolean closesOption() {
        return option;
    }

    /** The name of the command that begins here: letters, or one other sign. Goes behind it. */
    String command() {
        int start = ++at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start && at < text.length()) {
            next();
        }
        return text.substring(start, at);
    }

    boolean looksAtCommand(String name) {
        int end = at + 1 + name.length();
        return is('\\')
                && text.startsWith(name, at + 1)
                && (end >= text.length() || !isLetter(text.charAt(end)) || !isLetter(name.charAt(0)));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The text in braces here, not looked into but for braces in it; {@code null} if there are none. */
    @org.jspecify.annotations.Nullable
    String braced() {
        skipSpace();
        if (!is('{')) {
            return null;
        }
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                String inside = text.substring(at + 1, i);
                at = i + 1;
                return inside;
            }
        }
        return null;
    }
}
