// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/**
 * Paragraphs, lists, and lines that a space makes preformatted. Works line by line; what a line is depends on the elements
 * that begin or end on it.
 */
final class BlockPass implements Pass {

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        new Run(in.array(), in.length(), out).run();
        return true;
    }

    private enum Paragraph {
        NONE,
        P,
        PRE
    }

    /** What to write before the next line of text, if anything. */
    private enum Pending {
        NOTHING,
        OPEN,
        REOPEN
    }

    private static final class Run {
        private final char[] text;
        private final int length;
        private final TextBuffer out;
        private final BlockTags tags = new BlockTags();
        private Paragraph paragraph = Paragraph.NONE;
        private Pending pending = Pending.NOTHING;
        private boolean inPre;
        private boolean inBlock;
        private boolean inQuote;
        private boolean termOpen;
        /** List signs of the last line, semicolons as colons. */
        private char[] last = new char[16];

        private int lastLength;
        private int depth;

        Run(char[] text, int length, TextBuffer out) {
            this.text = text;
            this.length = length;
            this.out = out;
        }

        void run() {
            int start = 0;
            while (start <= length) {
                int end = Chars.lineEnd(text, start, length);
                line(start, end, end >= length);
                start = end + 1;
            }
            while (depth > 0) {
                closeList(last[--depth]);
            }
            if (paragraph != Paragraph.NONE) {
                out.append(paragraph == Paragraph.P ? "</p>" : "</pre>");
            }
        }

        private void line(int start, int end, boolean isLast) {
            tags.scan(text, start, end);
            int content = start;
            if (!inPre) {
                while (content < end && isSign(text[content])) {
                    content++;
                }
            }
            depth = content - start;
            if (!inPre) {
                inPre = tags.preOpens();
            }
            if (depth > 0 || lastLength > 0) {
                content = lists(start, content, end);
            }
            if (depth == 0) {
                content = paragraphs(content, end);
            }
            if (tags.preCloses() && inPre) {
                inPre = false;
            }
            if (pending != Pending.NOTHING) {
                return;
            }
            if (depth == 0) {
                out.append(text, content, end);
                if (!isLast || paragraph != Paragraph.NONE) {
                    out.append('\n');
                }
            } else {
                int from = Chars.skipBlank(text, content, end);
                out.append(text, from, Chars.trimEnd(text, from, end));
            }
        }

        private static boolean isSign(char c) {
            return c == '*' || c == '#' || c == ':' || c == ';';
        }

        /** Opens, goes on with and closes lists; answers where the line's text begins. */
        private int lists(int start, int content, int end) {
            int from = content;
            boolean hadLists = lastLength > 0;
            pending = Pending.NOTHING;
            int common = 0;
            while (common < depth && common < lastLength && text[start + common] == last[common]) {
                common++;
            }
            if (depth == lastLength && isSame(start)) {
                nextItem(text[content - 1]);
                from = text[content - 1] == ';' ? term(content, end) : content;
            } else {
                while (lastLength > common) {
                    closeList(last[--lastLength]);
                }
                if (depth <= common && common > 0) {
                    nextItem(text[start + common - 1]);
                } else if (termOpen && common > 0 && text[start + common - 1] == ':') {
                    nextItem(':');
                }
                if (hadLists && depth > common) {
                    out.append('\n');
                }
                for (int i = common; i < depth; i++) {
                    from = openList(text[start + i], from, end);
                }
                if (depth == 0 && hadLists) {
                    out.append('\n');
                }
                remember(start);
            }
            return from;
        }

        /** Whether the signs are those of the line before, with terms and definitions taken for the same. */
        private boolean isSame(int start) {
            for (int i = 0; i < depth; i++) {
                if (plain(text[start + i]) != last[i]) {
                    return false;
                }
            }
            return true;
        }

        private void remember(int start) {
            if (depth > last.length) {
                last = new char[depth * 2];
            }
            for (int i = 0; i < depth; i++) {
                last[i] = plain(text[start + i]);
            }
            lastLength = depth;
        }

        private static char plain(char sign) {
            return sign == ';' ? ':' : sign;
        }

        private int openList(char sign, int from, int end) {
            closeParagraph();
            switch (sign) {
                case '*' -> out.append("<ul><li>");
                case '#' -> out.append("<ol><li>");
                case ':' -> out.append("<dl><dd>");
                default -> {
                    out.append("<dl><dt>");
                    termOpen = true;
                    return term(from, end);
                }
            }
            return from;
        }

        private void nextItem(char sign) {
            if (sign == '*' || sign == '#') {
                out.append("</li>\n<li>");
                return;
            }
            out.append(termOpen ? "</dt>\n" : "</dd>\n");
            termOpen = sign == ';';
            out.append(termOpen ? "<dt>" : "<dd>");
        }

        /** {@code ; term : definition} on one line; answers where the definition begins. */
        private int term(int from, int end) {
            int colon = TermColon.find(text, from, end);
            if (colon < 0) {
                return from;
            }
            int start = Chars.skipBlank(text, from, colon);
            out.append(text, start, Chars.trimEnd(text, start, colon)).append("</dt>\n<dd>");
            termOpen = false;
            return colon + 1;
        }

        private void closeList(char sign) {
            switch (sign) {
                case '*' -> out.append("</li></ul>");
                case '#' -> out.append("</li></ol>");
                default -> {
                    out.append(termOpen ? "</dt></dl>" : "</dd></dl>");
                    termOpen = false;
                }
            }
        }

        private void closeParagraph() {
            if (paragraph != Paragraph.NONE) {
                out.append(paragraph == Paragraph.P ? "</p>\n" : "</pre>\n");
            }
            inPre = false;
            paragraph = Paragraph.NONE;
        }

        /** A line outside lists; answers where its text begins. */
        private int paragraphs(int start, int end) {
            if (tags.opensBlock() || tags.closesBlock()) {
                pending = Pending.NOTHING;
                boolean wasPre = inPre;
                if (!inPre || tags.preOpens()) {
                    closeParagraph();
                    inPre = wasPre;
                }
                if (tags.preOpens() && !tags.preCloses()) {
                    inPre = true;
                }
                inQuote = tags.inQuoteAfter(inQuote);
                inBlock = !tags.closesBlock();
                return start;
            }
            if (inBlock || inPre) {
                return start;
            }
            boolean blank = Chars.skipBlank(text, start, end) == end;
            if (start < end && text[start] == ' ' && (paragraph == Paragraph.PRE || !blank) && !inQuote) {
                if (paragraph != Paragraph.PRE) {
                    pending = Pending.NOTHING;
                    closeParagraph();
                    out.append("<pre>");
                    paragraph = Paragraph.PRE;
                }
                return start + 1;
            }
            if (!blank && tags.onlyStyles(text, start, end)) {
                if (pending != Pending.NOTHING) {
                    closeParagraph();
                    pending = Pending.NOTHING;
                }
                return start;
            }
            if (blank) {
                blankLine();
            } else {
                textLine();
            }
            return start;
        }

        private void blankLine() {
            if (pending != Pending.NOTHING) {
                out.append(pending == Pending.OPEN ? "<p><br />" : "</p><p><br />");
                pending = Pending.NOTHING;
                paragraph = Paragraph.P;
            } else if (paragraph != Paragraph.P) {
                closeParagraph();
                pending = Pending.OPEN;
            } else {
                pending = Pending.REOPEN;
            }
        }

        private void textLine() {
            if (pending != Pending.NOTHING) {
                out.append(pending == Pending.OPEN ? "<p>" : "</p><p>");
                pending = Pending.NOTHING;
                paragraph = Paragraph.P;
            } else if (paragraph != Paragraph.P) {
                closeParagraph();
                out.append("<p>");
                paragraph = Paragraph.P;
            }
        }
    }
}
