// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

/**
 * Changes a text in Lua 5.1 where Lua 5.2, which the compiler reads, would read it otherwise: escapes in strings that 5.1 takes
 * for the character itself, and {@code goto}, which is a name there.
 */
final class Dialect {

    private static final String KNOWN_ESCAPES = "abfnrtv\\\"'\n\r0123456789";

    private final String source;
    private final StringBuilder out;
    private int at;

    private Dialect(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length() + 16);
    }

    static String adapt(String source) {
        String text = source.startsWith("\u001B") ? ' ' + source : source;
        return text.indexOf('\\') < 0 && !text.contains("goto") ? text : new Dialect(text).read();
    }

    private String read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '-' && source.startsWith("--", at)) {
                comment();
            } else if (c == '[' && longOpening(at) >= 0) {
                copyTo(longEnd(at));
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (Character.isLetter(c) || c == '_') {
                word();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private void word() {
        int end = at;
        while (end < source.length() && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '_')) {
            end++;
        }
        boolean name = end - at == 4 && source.startsWith("goto", at);
        copyTo(end);
        if (name) {
            out.append('_');
        }
    }

    private void comment() {
        if (at + 2 < source.length() && source.charAt(at + 2) == '[' && longOpening(at + 2) >= 0) {
            copyTo(longEnd(at + 2));
            return;
        }
        int end = source.indexOf('\n', at);
        copyTo(end < 0 ? source.length() : end);
    }

    /** The number of equals signs of a long bracket that begins here, -1 if none does. */
    private int longOpening(int start) {
        int i = start + 1;
        while (i < source.length() && source.charAt(i) == '=') {
            i++;
        }
        return i < source.length() && source.charAt(i) == '[' ? i - start - 1 : -1;
    }

    private int longEnd(int start) {
        String close = ']' + "=".repeat(longOpening(start)) + ']';
        int end = source.indexOf(close, start);
        return end < 0 ? source.length() : end + close.length();
    }

    private void string(char quote) {
        out.append(quote);
        at++;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length()) {
                if (KNOWN_ESCAPES.indexOf(source.charAt(at + 1)) >= 0) {
                    out.append(c);
                }
                out.append(source.charAt(at + 1));
                at += 2;
                continue;
            }
            out.append(c);
            at++;
            if (c == quote || c == '\n') {
                return;
            }
        }
    }

    private void copyTo(int end) {
        out.append(source, at, end);
        at = end;
    }
}
