// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.text.Chars;

/**
 * Reads lines: tables first, whose innermost open one a line belongs to, then what the line is within its page or cell. Each line
 * is looked at once.
 */
final class BlockReader {

    /** Where the text stands. */
    enum Mode {
        /** On a page of its own, with paragraphs. */
        PAGE,
        /** In a template argument or a tag: the first line has begun elsewhere, and there are no paragraphs. */
        PART
    }

    private final Grammar grammar;
    private final InlineReader inline;
    private final Pieces pieces;
    private final Mode mode;
    private final BlockFlow page;
    private final List<TableBuilder> tables = new ArrayList<>();

    BlockReader(Grammar grammar, InlineReader inline, Pieces pieces, Mode mode) {
        this.grammar = grammar;
        this.inline = inline;
        this.pieces = pieces;
        this.mode = mode;
        this.page = new BlockFlow(pieces, inline, pieces.start(), mode == Mode.PAGE);
    }

    List<SyntaxNode> read() {
        pieces.moveTo(pieces.start());
        boolean first = true;
        int start = pieces.start();
        while (start < pieces.end()) {
            start = skipComments(start);
            int end = lineEnd(start);
            if (first && mode == Mode.PART) {
                page.text(start, end);
            } else if (!(first && redirect(start, end))) {
                line(start, end);
            }
            first = false;
            // The break behind a line belongs to whatever comes next.
            start = end + 1;
        }
        while (!tables.isEmpty()) {
            flow(tables.size() - 2).block(tables.removeLast().unclosed());
        }
        return page.finish(pieces.end());
    }

    /** Behind comments that take their whole line with them. */
    private int skipComments(int start) {
        pieces.moveTo(start);
        while (pieces.current() == Pieces.NODE
                && pieces.node() instanceof SyntaxNode.Comment comment
                && pieces.text().charAt(comment.end() - 1) == '\n') {
            pieces.advance();
        }
        return pieces.at();
    }

    /** The end of a line: the break, which no other node hides, or the end of all. */
    private int lineEnd(int start) {
        pieces.moveTo(start);
        while (pieces.current() != Pieces.END && pieces.current() != '\n') {
            pieces.advance();
        }
        return pieces.at();
    }

    private BlockFlow flow(int table) {
        return table < 0 ? page : tables.get(table).flow();
    }

    private BlockFlow flow() {
        return flow(tables.size() - 1);
    }

    private boolean redirect(int start, int end) {
        int at = skipBlanks(start, end);
        pieces.moveTo(at);
        if (pieces.current() != '#') {
            return false;
        }
        int word = grammar.redirect().matchStart(pieces.text(), at);
        if (word < 0 || word > pieces.textEnd()) {
            return false;
        }
        int link = skipBlanks(word, end);
        pieces.moveTo(link);
        if (pieces.current() == ':') {
            link = skipBlanks(link + 1, end);
            pieces.moveTo(link);
        }
        if (pieces.current() != Pieces.NODE || !(pieces.node() instanceof SyntaxNode.InternalLink node)) {
            return false;
        }
        Parts parts = new Parts(pieces, at);
        parts.mark(at, word);
        parts.add(node);
        page.block(new SyntaxNode.Redirect(parts.range(), parts.nodes()));
        page.text(node.end(), end);
        return true;
    }

    private int skipBlanks(int from, int end) {
        pieces.moveTo(from);
        while (pieces.at() < end && pieces.current() >= 0 && Chars.isBlank((char) pieces.current())) {
            pieces.advance();
        }
        return pieces.at();
    }

    /** Behind comments and inclusion tags, which are not there when a page is shown. */
    private int skipUnseen(int from, int end) {
        pieces.moveTo(from);
        while (pieces.at() < end
                && pieces.current() == Pieces.NODE
                && (pieces.node() instanceof SyntaxNode.Comment || pieces.node() instanceof SyntaxNode.Inclusion)) {
            pieces.advance();
        }
        return Math.min(pieces.at(), end);
    }

    private void line(int start, int end) {
        int seen = skipUnseen(start, end);
        int at = skipBlanks(seen, end);
        pieces.moveTo(at);
        int c = at < end ? pieces.current() : Pieces.END;
        if ((c == ':' || c == '{') && openTable(at, end)) {
            return;
        }
        if (!tables.isEmpty() && (c == '|' || c == '!')) {
            tableLine(at, end);
        } else {
            flow().line(start, seen, end);
        }
    }

    private boolean openTable(int start, int end) {
        int at = start;
        String text = pieces.text();
        int limit = Math.min(end, pieces.textEnd());
        while (at < limit && text.charAt(at) == ':') {
            at++;
        }
        int open = at;
        while (open < limit && Chars.isBlank(text.charAt(open))) {
            open++;
        }
        if (open + 2 > limit || !text.startsWith("{|", open) || tables.size() >= Grammar.MAX_NESTING) {
            return false;
        }
        flow().before(start);
        tables.add(new TableBuilder(pieces, inline, start, at, open, end));
        return true;
    }

    private void tableLine(int at, int end) {
        TableBuilder table = tables.getLast();
        if (pieces.looksAt("|}")) {
            tables.removeLast();
            flow().block(table.close(at));
            flow().text(at + 2, end);
        } else if (pieces.looksAt("|-")) {
            table.row(at, end);
        } else {
            table.cells(at, end);
        }
    }
}
