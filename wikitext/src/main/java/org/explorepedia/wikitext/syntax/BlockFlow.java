// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.explorepedia.wikitext.text.Chars;
import org.jspecify.annotations.Nullable;

/** The blocks of a page, a cell or an argument, line by line. */
final class BlockFlow {

    /** Elements on whose lines a space at the beginning makes nothing preformatted. */
    private static final Set<String> BLOCK_ELEMENTS = Set.of(
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "p",
            "ul",
            "ol",
            "dl",
            "td",
            "th",
            "tr",
            "caption",
            "dt",
            "dd",
            "li",
            "center",
            "blockquote",
            "div",
            "hr",
            "figure",
            "aside");

    private final Pieces pieces;
    private final InlineReader inline;
    private final boolean paragraphs;
    private final Parts parts;
    private final List<SyntaxNode> group = new ArrayList<>();
    private @Nullable Parts pre;
    private int textStart = -1;
    private int textEnd;
    private boolean inBlock;

    BlockFlow(Pieces pieces, InlineReader inline, int start, boolean paragraphs) {
        this.pieces = pieces;
        this.inline = inline;
        this.paragraphs = paragraphs;
        this.parts = new Parts(pieces, start);
        this.textEnd = start;
    }

    /** Text that is no block of its own. */
    void text(int from, int to) {
        if (from < to) {
            flushGroups();
            textStart = textStart < 0 ? from : textStart;
            textEnd = to;
        }
    }

    void block(SyntaxNode node) {
        flush();
        parts.add(node);
    }

    /** A block begins here. */
    void before(int at) {
        flush();
        parts.fill(at);
    }

    /** All blocks, with what follows the last one up to this place. */
    List<SyntaxNode> finish(int to) {
        flush();
        parts.fill(to);
        return paragraphs ? ElementPairs.acrossParagraphs(parts.nodes()) : ElementPairs.pair(parts.nodes());
    }

    /** All blocks up to the end of the last one. */
    List<SyntaxNode> finish() {
        flush();
        return finish(parts.end());
    }

    /**
     * A line.
     *
     * @param seen behind comments at its beginning
     */
    void line(int start, int seen, int end) {
        pieces.moveTo(seen);
        int c = seen < end ? pieces.current() : Pieces.END;
        if (c == Pieces.NODE && pieces.node() instanceof SyntaxNode.Heading heading) {
            block(heading);
            text(heading.end(), end);
        } else if (c == '=' && heading(seen, end)) {
            return;
        } else if (c == '-' && pieces.looksAt("----")) {
            int to = seen;
            while (to < pieces.textEnd() && pieces.text().charAt(to) == '-') {
                to++;
            }
            block(new SyntaxNode.HorizontalRule(pieces.range(seen, to)));
            text(to, end);
        } else if (c == '*' || c == '#' || c == ':' || c == ';') {
            items(seen, end);
        } else if (isBlank(start, end)) {
            blank(start, end);
        } else if (c == ' ' && !inBlock && !hasBlockElement(seen, end)) {
            preformatted(seen, end);
        } else {
            hasBlockElement(seen, end);
            text(start, end);
        }
    }

    private void blank(int start, int end) {
        if (paragraphs) {
            flush();
        } else {
            text(start, end);
        }
    }

    private boolean isBlank(int start, int end) {
        pieces.moveTo(start);
        while (pieces.at() < end) {
            boolean blank = pieces.current() == Pieces.NODE
                    ? pieces.node() instanceof SyntaxNode.Comment || pieces.node() instanceof SyntaxNode.Inclusion
                    : Chars.isBlank((char) pieces.current());
            if (!blank) {
                return false;
            }
            pieces.advance();
        }
        return true;
    }

    private boolean hasBlockElement(int start, int end) {
        boolean found = false;
        for (SyntaxNode node : pieces.slice(start, end)) {
            if (node instanceof SyntaxNode.HtmlTag tag && BLOCK_ELEMENTS.contains(tag.name())) {
                found = true;
                inBlock = tag.kind() == SyntaxNode.HtmlTag.Kind.OPEN;
            }
        }
        return found;
    }

    /** A heading that the preprocessor did not count, in an argument. */
    private boolean heading(int start, int end) {
        Pieces line = pieces.part(start, end);
        SourceRange closing = TextReader.lastText(line);
        int opening = signs(line.range(start, end).source(), 1);
        boolean onlySigns = closing.end() - start == opening;
        int level = onlySigns ? (opening - 1) / 2 : Math.min(opening, signs(closing.source(), -1));
        if (level == 0 || line.slice(start, start + level).size() != 1) {
            return false;
        }
        block(TextReader.heading(line, Math.min(level, 6), 0, line, inline));
        return true;
    }

    /** How many equals signs a text begins with, or ends with if the step is -1. */
    private static int signs(String text, int step) {
        int count = 0;
        for (int i = step > 0 ? 0 : text.length() - 1;
                i >= 0 && i < text.length() && text.charAt(i) == '=';
                i += step) {
            count++;
        }
        return count;
    }

    private void items(int start, int end) {
        int at = start;
        int limit = Math.min(end, pieces.textEnd());
        String text = pieces.text();
        while (at < limit && ":;*#".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        flushText();
        flushPre();
        String signs = text.substring(start, at);
        int colon = signs.endsWith(";") ? definition(at, end) : end;
        addItem(signs, start, at, colon);
        if (colon < end) {
            addItem(signs.substring(0, signs.length() - 1) + ":", colon, colon + 1, end);
        }
    }

    private void addItem(String signs, int start, int content, int end) {
        Parts item = new Parts(pieces, start);
        item.mark(start, content);
        item.addAll(inline.read(pieces.part(content, end)));
        group.add(new SyntaxNode.ListItem(item.range(), signs, item.nodes()));
    }

    /** The colon that ends a term; the end of the line if there is none. One of an address does not count. */
    private int definition(int from, int end) {
        pieces.moveTo(from);
        int depth = 0;
        while (pieces.at() < end) {
            if (pieces.current() == ':' && depth == 0 && !pieces.looksAt("://")) {
                return pieces.at();
            }
            if (pieces.current() == Pieces.NODE && pieces.node() instanceof SyntaxNode.HtmlTag tag) {
                depth += tag.kind() == SyntaxNode.HtmlTag.Kind.OPEN ? 1 : 0;
                depth -= tag.kind() == SyntaxNode.HtmlTag.Kind.CLOSE && depth > 0 ? 1 : 0;
            }
            pieces.advance();
        }
        return end;
    }

    private void preformatted(int start, int end) {
        flushText();
        flushItems();
        Parts lines = pre == null ? new Parts(pieces, start) : pre;
        pre = lines;
        lines.mark(start, start + 1);
        lines.addAll(inline.read(pieces.part(start + 1, end)));
    }

    private void flush() {
        flushText();
        flushGroups();
    }

    private void flushGroups() {
        flushItems();
        flushPre();
    }

    private void flushText() {
        if (textStart >= 0) {
            List<SyntaxNode> nodes = inline.read(pieces.part(textStart, textEnd));
            if (paragraphs) {
                parts.add(new SyntaxNode.Paragraph(pieces.range(textStart, textEnd), nodes));
            } else {
                parts.addAll(nodes);
            }
            textStart = -1;
        }
    }

    private void flushItems() {
        if (!group.isEmpty()) {
            Parts list = new Parts(pieces, group.getFirst().start());
            list.addAll(group);
            group.clear();
            parts.add(new SyntaxNode.ItemList(list.range(), list.nodes()));
        }
    }

    private void flushPre() {
        if (pre != null) {
            parts.add(new SyntaxNode.Preformatted(pre.range(), pre.nodes()));
            pre = null;
        }
    }
}
