// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose lines are being read. */
final class TableBuilder {

    private final Pieces pieces;
    private final InlineReader inline;
    private final Parts table;
    private @Nullable Parts row;
    private @Nullable Parts cell;
    private SyntaxNode.TableCell.Kind kind = SyntaxNode.TableCell.Kind.DATA;
    private BlockFlow flow;

    /** A line that begins with {@code {|} at {@code open}, behind colons that indent it. */
    TableBuilder(Pieces pieces, InlineReader inline, int start, int indentEnd, int open, int lineEnd) {
        this.pieces = pieces;
        this.inline = inline;
        this.table = new Parts(pieces, start);
        table.mark(start, indentEnd);
        table.mark(open, open + 2);
        table.addAll(AttributeReader.read(pieces.part(open + 2, lineEnd)));
        this.flow = flowAt(lineEnd);
    }

    private BlockFlow flowAt(int start) {
        return new BlockFlow(pieces, inline, start, false);
    }

    /** Where lines go that are no table markup. */
    BlockFlow flow() {
        return flow;
    }

    /** A line that begins a row. */
    void row(int at, int end) {
        endRow();
        int signs = at + 1;
        pieces.moveTo(signs);
        while (signs < Math.min(end, pieces.textEnd()) && pieces.text().charAt(signs) == '-') {
            signs++;
        }
        Parts begun = new Parts(pieces, at);
        begun.mark(at, signs);
        begun.addAll(AttributeReader.read(pieces.part(signs, end)));
        row = begun;
        flow = flowAt(end);
    }

    /** A line of cells or a caption. */
    void cells(int at, int end) {
        endCell();
        pieces.moveTo(at);
        int content = at + 1;
        SyntaxNode.TableCell.Kind found =
                pieces.current() == '!' ? SyntaxNode.TableCell.Kind.HEADER : SyntaxNode.TableCell.Kind.DATA;
        if (pieces.looksAt("|+")) {
            found = SyntaxNode.TableCell.Kind.CAPTION;
            content++;
        } else if (row == null) {
            row = new Parts(pieces, at);
        }
        int start = at;
        while (true) {
            int next = separator(content, end, found == SyntaxNode.TableCell.Kind.HEADER);
            beginCell(found, start, content, next);
            if (next == end) {
                return;
            }
            endCell();
            start = next;
            content = next + 2;
        }
    }

    private void beginCell(SyntaxNode.TableCell.Kind found, int start, int content, int end) {
        Parts begun = new Parts(pieces, start);
        begun.mark(start, content);
        int bar = bar(content, end);
        int from = content;
        if (bar < end) {
            begun.addAll(AttributeReader.read(pieces.part(content, bar)));
            begun.mark(bar, bar + 1);
            from = bar + 1;
        }
        kind = found;
        cell = begun;
        flow = flowAt(from);
        flow.text(from, end);
    }

    /** The next pair of signs between cells; the end of the line if there is none. */
    private int separator(int from, int end, boolean header) {
        pieces.moveTo(from);
        while (pieces.at() < end) {
            if (pieces.looksAt("||") || header && pieces.looksAt("!!")) {
                return pieces.at();
            }
            pieces.advance();
        }
        return end;
    }

    /** The bar between attributes and content; the end if there is none. */
    private int bar(int from, int end) {
        pieces.moveTo(from);
        while (pieces.at() < end) {
            if (pieces.current() == '|') {
                return pieces.at();
            }
            boolean link = pieces.current() == Pieces.NODE
                    ? pieces.node() instanceof SyntaxNode.InternalLink
                    : pieces.looksAt("[[") || pieces.looksAt("-{");
            if (link) {
                return end;
            }
            pieces.advance();
        }
        return end;
    }

    private void endCell() {
        List<SyntaxNode> content = flow.finish();
        Parts around = row == null ? table : row;
        if (cell == null) {
            around.addAll(content);
        } else {
            cell.addAll(content);
            SyntaxNode done = new SyntaxNode.TableCell(cell.range(), kind, cell.nodes());
            cell = null;
            around.add(done);
        }
        flow = flowAt(around.end());
    }

    private void endRow() {
        endCell();
        if (row != null) {
            table.add(new SyntaxNode.TableRow(row.range(), row.nodes()));
            row = null;
        }
    }

    /** The table with its closing mark at this place. */
    SyntaxNode.Table close(int at) {
        endRow();
        table.mark(at, at + 2);
        return new SyntaxNode.Table(table.range(), table.nodes());
    }

    /** The table as far as it goes. */
    SyntaxNode.Table unclosed() {
        endRow();
        return new SyntaxNode.Table(table.range(), table.nodes());
    }
}
