// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.preprocess.PpNode;
import org.explorepedia.wikitext.preprocess.PpPart;
import org.explorepedia.wikitext.preprocess.PpRun;
import org.explorepedia.wikitext.preprocess.PpTree;

/**
 * Reads one text. The template language comes first, as it does when a page is shown; then, within each argument and for the page
 * as a whole, HTML tags, links, blocks with tables, and what stands within lines.
 */
final class TextReader {

    private final Grammar grammar;
    private final String text;
    private final InlineReader inline;

    TextReader(Grammar grammar, String text) {
        this.grammar = grammar;
        this.text = text;
        this.inline = new InlineReader(grammar, text.toCharArray());
    }

    SyntaxNode.Page page(boolean inclusion) {
        PpTree tree = grammar.preprocessor().read(text, inclusion);
        Pieces pieces = new Pieces(text, 0, pieces(tree.root(), 0, 0));
        List<SyntaxNode> children = blocks(pieces, BlockReader.Mode.PAGE);
        return new SyntaxNode.Page(pieces.range(0, text.length()), children);
    }

    private List<SyntaxNode> blocks(Pieces pieces, BlockReader.Mode mode) {
        return new BlockReader(grammar, inline, tagsAndLinks(pieces), mode).read();
    }

    private List<SyntaxNode> line(Pieces pieces) {
        return inline.read(tagsAndLinks(pieces));
    }

    private Pieces tagsAndLinks(Pieces pieces) {
        return LinkReader.read(TagReader.read(pieces), grammar, inline);
    }

    /** Nodes of the template language with the texts between them; {@code base} is where the preprocessed text begins. */
    private List<SyntaxNode> pieces(PpRun run, int base, int depth) {
        return pieces(run.start() + base, run.end() + base, run.nodes(), base, depth);
    }

    private List<SyntaxNode> pieces(int start, int end, List<PpNode> nodes, int base, int depth) {
        List<SyntaxNode> pieces = new ArrayList<>(2 * nodes.size() + 1);
        int at = start;
        for (PpNode node : nodes) {
            // Too deep: the braces stay in the text around them.
            if (depth >= Grammar.MAX_DEPTH && !(node instanceof PpNode.Comment)) {
                continue;
            }
            addText(pieces, at, node.start() + base);
            at = node.end() + base;
            if (node instanceof PpNode.Heading heading && !isClosed(heading, base)) {
                pieces.addAll(pieces(heading.start() + base, at, heading.nodes(), base, depth));
            } else {
                pieces.add(convert(node, base, depth));
            }
        }
        addText(pieces, at, end);
        return pieces;
    }

    /**
     * Whether the signs that close a heading can be seen. The preprocessor also numbers one whose last signs stand in a comment
     * that nothing ends; nobody sees a heading there.
     */
    private boolean isClosed(PpNode.Heading heading, int base) {
        int end = heading.end();
        for (PpNode node : heading.nodes().reversed()) {
            SourceRange behind = range(node.end() + base, end + base);
            if (!behind.source().isBlank()) {
                return endsWithSigns(behind, heading.level());
            }
            end = node.start();
        }
        return endsWithSigns(range(heading.start() + heading.level() + base, end + base), heading.level());
    }

    private static boolean endsWithSigns(SourceRange range, int count) {
        return range.trimmed().source().endsWith("=".repeat(count));
    }

    private void addText(List<SyntaxNode> pieces, int from, int to) {
        if (to > from) {
            pieces.add(new SyntaxNode.Text(range(from, to)));
        }
    }

    private SourceRange range(int from, int to) {
        return new SourceRange(text, from, to);
    }

    private SyntaxNode.Mark mark(int from, int to) {
        return new SyntaxNode.Mark(range(from, to));
    }

    private SyntaxNode convert(PpNode node, int base, int depth) {
        SourceRange range = range(node.start() + base, node.end() + base);
        return switch (node) {
            case PpNode.Text _ -> new SyntaxNode.Text(range);
            case PpNode.Comment _ -> new SyntaxNode.Comment(range);
            case PpNode.Ignored _ -> new SyntaxNode.Inclusion(range);
            case PpNode.Template template ->
                new SyntaxNode.Template(range, braces(range, 2, template.title(), template.parts(), base, depth + 1));
            case PpNode.Argument argument ->
                new SyntaxNode.Parameter(range, braces(range, 3, argument.title(), argument.parts(), base, depth + 1));
            case PpNode.Heading heading -> heading(range, heading, base, depth + 1);
            case PpNode.ExtensionTag tag -> extensionTag(range, tag, base, depth + 1);
        };
    }

    private List<SyntaxNode> braces(
            SourceRange range, int signs, PpRun title, List<PpPart> parts, int base, int depth) {
        List<SyntaxNode> children = new ArrayList<>(2 * parts.size() + 3);
        children.add(mark(range.start(), range.start() + signs));
        children.add(new SyntaxNode.Name(
                range(title.start() + base, title.end() + base), List.copyOf(pieces(title, base, depth))));
        for (PpPart part : parts) {
            int start = part.start() + base;
            children.add(mark(start - 1, start));
            children.add(argument(part, base, depth));
        }
        children.add(mark(range.end() - signs, range.end()));
        return List.copyOf(children);
    }

    private SyntaxNode.Argument argument(PpPart part, int base, int depth) {
        List<SyntaxNode> children = new ArrayList<>();
        int valueStart = part.value().start() + base;
        String name = Integer.toString(part.number());
        if (part.isNamed()) {
            SourceRange written = range(part.name().start() + base, part.name().end() + base);
            name = written.trimmed().source();
            children.addAll(pieces(part.name(), base, depth));
            children.add(mark(valueStart - 1, valueStart));
        }
        Pieces value = new Pieces(text, valueStart, pieces(part.value(), base, depth));
        children.addAll(blocks(value, BlockReader.Mode.PART));
        SourceRange whole = range(part.start() + base, part.end() + base);
        return new SyntaxNode.Argument(
                whole, name, part.isNamed(), range(valueStart, whole.end()), List.copyOf(children));
    }

    private SyntaxNode.Heading heading(SourceRange range, PpNode.Heading heading, int base, int depth) {
        Pieces pieces =
                new Pieces(text, range.start(), pieces(range.start(), range.end(), heading.nodes(), base, depth));
        return heading(pieces, heading.level(), heading.index(), tagsAndLinks(pieces), inline);
    }

    /** A heading line whose level is known; comments and blanks may stand behind its last sign. */
    static SyntaxNode.Heading heading(Pieces line, int level, int index, Pieces read, InlineReader inline) {
        int closing = lastText(line).end();
        int titleStart = line.start() + level;
        Parts parts = new Parts(read, line.start());
        parts.mark(line.start(), titleStart);
        parts.addAll(inline.read(read.part(titleStart, closing - level)));
        parts.mark(closing - level, closing);
        parts.fill(line.end());
        return new SyntaxNode.Heading(parts.range(), level, index, parts.nodes());
    }

    /** The last text of a line that is not blank, without blanks around it; empty at the line's end if there is none. */
    static SourceRange lastText(Pieces line) {
        for (SyntaxNode node : line.slice(line.start(), line.end()).reversed()) {
            if (node instanceof SyntaxNode.Text && !node.source().isBlank()) {
                return node.range().trimmed();
            }
        }
        return line.range(line.end(), line.end());
    }

    private SyntaxNode.ExtensionTag extensionTag(SourceRange range, PpNode.ExtensionTag tag, int base, int depth) {
        List<SyntaxNode> children = new ArrayList<>();
        int attributes = tag.attributesStart() + base;
        int attributesEnd = tag.attributesEnd() + base;
        children.add(mark(range.start(), attributes));
        List<SyntaxNode> written = new ArrayList<>();
        addText(written, attributes, attributesEnd);
        children.addAll(AttributeReader.read(new Pieces(text, attributes, written)));
        boolean hasContent = tag.contentStart() >= 0;
        int openEnd = hasContent ? tag.contentStart() + base : range.end();
        children.add(mark(attributesEnd, openEnd));
        int contentEnd = hasContent ? tag.contentEnd() + base : range.end();
        if (hasContent) {
            children.addAll(content(tag.name(), openEnd, contentEnd, depth));
            if (range.end() > contentEnd) {
                children.add(mark(contentEnd, range.end()));
            }
        }
        return new SyntaxNode.ExtensionTag(range, tag.name(), range(openEnd, contentEnd), List.copyOf(children));
    }

    private List<SyntaxNode> content(String name, int from, int to, int depth) {
        boolean blocks = Grammar.BLOCK_TAGS.contains(name);
        if (depth >= Grammar.MAX_DEPTH || !blocks && !Grammar.LINE_TAGS.contains(name)) {
            List<SyntaxNode> plain = new ArrayList<>();
            addText(plain, from, to);
            return plain;
        }
        // A text of its own for the preprocessor: what is open in it ends with it.
        PpTree tree = grammar.preprocessor().page(text.substring(from, to));
        List<PpNode> nodes = withoutHeadings(tree.root().nodes());
        Pieces pieces = new Pieces(text, from, pieces(from, to, nodes, from, depth));
        return blocks ? blocks(pieces, BlockReader.Mode.PART) : line(pieces);
    }

    /** Headings in tags have no number that the page could count. */
    private static List<PpNode> withoutHeadings(List<PpNode> nodes) {
        List<PpNode> flat = new ArrayList<>(nodes.size());
        for (PpNode node : nodes) {
            if (node instanceof PpNode.Heading heading) {
                flat.addAll(heading.nodes());
            } else {
                flat.add(node);
            }
        }
        return flat;
    }
}
