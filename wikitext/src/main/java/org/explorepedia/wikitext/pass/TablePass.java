// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.html.Element;
import org.explorepedia.wikitext.html.Elements;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/** Turns lines of table markup into tags. A line belongs to the innermost open table. */
final class TablePass implements Pass {

    private static final Element TABLE = Elements.ALLOWED.require("table");
    private static final Element ROW = Elements.ALLOWED.require("tr");
    private static final Element CELL = Elements.ALLOWED.require("td");
    private static final Element HEADER = Elements.ALLOWED.require("th");
    private static final Element CAPTION = Elements.ALLOWED.require("caption");

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        if (in.indexOf("{|", 0) < 0) {
            return false;
        }
        new Run(in.array(), in.length(), out, context).run();
        return true;
    }

    /** A table whose end has not come yet. */
    private static final class Open {
        final int indent;
        /** Tag of the cell that is open, {@code null} if none is. */
        @org.jspecify.annotations.Nullable
        Element cell;

        boolean rowOpen;
        boolean hadRow;
        int rowAttributesStart;
        int rowAttributesEnd;

        Open(int indent) {
            this.indent = indent;
        }
    }

    private static final class Run {
        private final char[] text;
        private final int length;
        private final TextBuffer out;
        private final PassContext context;
        private final List<Open> tables = new ArrayList<>();

        Run(char[] text, int length, TextBuffer out, PassContext context) {
            this.text = text;
            this.length = length;
            this.out = out;
            this.context = context;
        }

        void run() {
            int start = 0;
            while (start <= length) {
                int end = Chars.lineEnd(text, start, length);
                line(start, end);
                out.append('\n');
                start = end + 1;
            }
            while (!tables.isEmpty()) {
                Open table = tables.removeLast();
                out.append(table.cell == null ? "" : "</td>\n");
                out.append(table.rowOpen ? "</tr>\n" : "");
                out.append(table.hadRow ? "" : "<tr><td></td></tr>\n");
                out.append("</table>\n");
            }
            out.truncate(out.length() - 1);
            if (out.length() < 40 && out.toString().equals("<table>\n<tr><td></td></tr>\n</table>")) {
                out.clear();
            }
        }

        private void line(int rawStart, int rawEnd) {
            int start = Chars.skipBlank(text, rawStart, rawEnd);
            int end = Chars.trimEnd(text, start, rawEnd);
            if (start == end) {
                out.append(text, rawStart, rawEnd);
                return;
            }
            char first = text[start];
            if ((first == ':' || first == '{') && openTable(start, end)) {
                return;
            }
            if (tables.isEmpty() || first != '|' && first != '!') {
                out.append(text, rawStart, rawEnd);
                return;
            }
            Open table = tables.getLast();
            char second = start + 1 < end ? text[start + 1] : 0;
            if (first == '|' && second == '}') {
                closeTable(start + 2, end);
            } else if (first == '|' && second == '-') {
                newRow(table, start + 1, end);
            } else if (first == '|' && second == '+') {
                cells(table, CAPTION, start + 2, end);
            } else {
                cells(table, first == '!' ? HEADER : CELL, start + 1, end);
            }
        }

        private boolean openTable(int start, int end) {
            int i = start;
            while (i < end && text[i] == ':') {
                i++;
            }
            int indent = i - start;
            i = Chars.skipBlank(text, i, end);
            if (!Chars.matches(text, i, end, "{|")) {
                return false;
            }
            for (int n = 0; n < indent; n++) {
                out.append("<dl><dd>");
            }
            out.append("<table");
            context.attributes(text, i + 2, end, TABLE, out);
            out.append('>');
            tables.add(new Open(indent));
            return true;
        }

        private void closeTable(int restStart, int end) {
            Open table = tables.removeLast();
            closeCell(table);
            out.append(table.rowOpen ? "</tr>" : "");
            out.append(table.hadRow ? "" : "<tr><td></td></tr>");
            out.append("</table>").append(text, restStart, end);
            for (int n = 0; n < table.indent; n++) {
                out.append("</dd></dl>");
            }
        }

        private void newRow(Open table, int start, int end) {
            int i = start;
            while (i < end && text[i] == '-') {
                i++;
            }
            closeCell(table);
            out.append(table.rowOpen ? "</tr>" : "");
            table.rowOpen = false;
            table.hadRow = true;
            table.rowAttributesStart = i;
            table.rowAttributesEnd = end;
        }

        private void closeCell(Open table) {
            if (table.cell != null) {
                out.append("</").append(table.cell.name()).append('>');
                table.cell = null;
            }
        }

        private void cells(Open table, Element kind, int start, int end) {
            boolean header = kind.equals(HEADER);
            int from = start;
            while (true) {
                int bar = cellEnd(from, end, header);
                cell(table, kind, from, bar);
                if (bar == end) {
                    return;
                }
                from = bar + 2;
            }
        }

        /** The next pair of bars, or of exclamation marks in a header line; marks within tags do not count. */
        private int cellEnd(int from, int end, boolean header) {
            boolean inTag = false;
            for (int i = from; i + 1 < end; i++) {
                char c = text[i];
                if (c == '|' && text[i + 1] == '|') {
                    return i;
                }
                if (header) {
                    if (c == '<') {
                        inTag = true;
                    } else if (c == '>') {
                        inTag = false;
                    } else if (c == '!' && text[i + 1] == '!' && !inTag) {
                        return i;
                    }
                }
            }
            return end;
        }

        private void cell(Open table, Element kind, int from, int to) {
            if (table.cell != null) {
                out.append("</").append(table.cell.name()).append(">\n");
            }
            if (!kind.equals(CAPTION)) {
                if (!table.rowOpen) {
                    out.append("<tr");
                    context.attributes(text, table.rowAttributesStart, table.rowAttributesEnd, ROW, out);
                    out.append(">\n");
                }
                table.rowOpen = true;
                table.hadRow = true;
                table.rowAttributesEnd = table.rowAttributesStart;
            }
            table.cell = kind;
            int bar = Chars.indexOf(text, from, to, '|');
            int content = from;
            out.append('<').append(kind.name());
            if (bar >= 0 && !hasLink(from, bar)) {
                context.attributes(text, from, bar, kind, out);
                content = bar + 1;
            }
            out.append('>');
            int start = Chars.skipBlank(text, content, to);
            out.append(text, start, Chars.trimEnd(text, start, to));
        }

        private boolean hasLink(int from, int to) {
            for (int i = from; i + 1 < to; i++) {
                if (text[i] == '[' && text[i + 1] == '[' || text[i] == '-' && text[i + 1] == '{') {
                    return true;
                }
            }
            return false;
        }
    }
}
