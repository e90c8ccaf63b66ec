// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/**
 * Lines between equals signs become headings. The level is the number of signs that both sides have. Blank lines behind a
 * heading belong to it, all but the end of the last one.
 */
final class HeadingPass implements Pass {

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        char[] text = in.array();
        int length = in.length();
        int from = 0;
        int start = nextLine(text, 0, length);
        while (start >= 0) {
            int end = Chars.lineEnd(text, start, length);
            int contentEnd = end;
            while (contentEnd > start && isSpace(text[contentEnd - 1])) {
                contentEnd--;
            }
            int level = level(text, start, contentEnd);
            if (level > 0) {
                out.append(text, from, start);
                out.append("<h").append(level).append('>');
                int a = start + level;
                int b = contentEnd - level;
                while (a < b && (text[a] == ' ' || text[a] == '\t')) {
                    a++;
                }
                while (b > a && (text[b - 1] == ' ' || text[b - 1] == '\t')) {
                    b--;
                }
                out.append(text, a, b).append("</h").append(level).append('>');
                int after = end;
                while (after < length && (isSpace(text[after]) || text[after] == '\n')) {
                    after++;
                }
                while (after < length && after > end && text[after] != '\n') {
                    after--;
                }
                from = after == length ? length : after;
                end = from;
            }
            start = end >= length ? -1 : nextLine(text, end, length);
        }
        if (from == 0) {
            return false;
        }
        out.append(text, from, length);
        return true;
    }

    /** The next line that begins with an equals sign. */
    private static int nextLine(char[] text, int from, int length) {
        if (from == 0 && length > 0 && text[0] == '=') {
            return 0;
        }
        for (int i = Chars.indexOf(text, from, length, '\n');
                i >= 0 && i + 1 < length;
                i = Chars.indexOf(text, i + 1, length, '\n')) {
            if (text[i + 1] == '=') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int level(char[] text, int start, int end) {
        int open = 0;
        while (start + open < end && text[start + open] == '=') {
            open++;
        }
        int close = 0;
        while (end - close > start && text[end - close - 1] == '=') {
            close++;
        }
        int size = end - start;
        if (open == size) {
            // Nothing but signs: the innermost one or two are the heading's text.
            return size < 3 ? 0 : Math.min(6, (size - 1) / 2);
        }
        return Math.min(6, Math.min(open, close));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B;
    }
}
