// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * Finds links in two brackets. A link may not hold another one, a file may. Brackets that no link comes of stay text. Each pair is
 * looked at once, inner ones first.
 */
final class LinkReader {

    private final Pieces pieces;
    private final Grammar grammar;
    private final InlineReader inline;
    private final List<SyntaxNode> found = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int copied;

    /** Brackets whose end has not come: {@code index} is where they stand among what was found. */
    private static final class Open {
        final int index;
        final int start;
        boolean hasLink;

        Open(int index, int start) {
            this.index = index;
            this.start = start;
        }
    }

    private LinkReader(Pieces pieces, Grammar grammar, InlineReader inline) {
        this.pieces = pieces;
        this.grammar = grammar;
        this.inline = inline;
        this.copied = pieces.start();
    }

    static Pieces read(Pieces pieces, Grammar grammar, InlineReader inline) {
        LinkReader reader = new LinkReader(pieces, grammar, inline);
        reader.read();
        return new Pieces(pieces.text(), pieces.start(), reader.found);
    }

    private void read() {
        int c = pieces.current();
        while (c != Pieces.END) {
            if (c == '[' && pieces.looksAt("[[")) {
                flush(pieces.at());
                if (open.size() < Grammar.MAX_NESTING) {
                    open.add(new Open(found.size(), pieces.at()));
                }
                pieces.moveTo(pieces.at() + 2);
            } else if (c == ']' && !open.isEmpty() && pieces.looksAt("]]")) {
                close();
            } else if (c == '\n' && endsLinks()) {
                open.clear();
                pieces.advance();
            } else {
                if (c == Pieces.NODE && pieces.node() instanceof SyntaxNode.Heading) {
                    open.clear();
                }
                pieces.advance();
            }
            c = pieces.current();
        }
        flush(pieces.end());
    }

    /** Whether the next line is one of a table, which comes before links. */
    private boolean endsLinks() {
        if (open.isEmpty()) {
            return false;
        }
        int limit = pieces.textEnd();
        int at = pieces.at() + 1;
        String text = pieces.text();
        while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at + 1 >= limit) {
            return false;
        }
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        return first == '{' && second == '|' || first == '|' && (second == '-' || second == '}');
    }

    private void flush(int to) {
        if (to > copied) {
            found.addAll(pieces.slice(copied, to));
            copied = to;
        }
    }

    private void close() {
        Open link = open.removeLast();
        int end = pieces.at();
        flush(end);
        Pieces inner = new Pieces(pieces.text(), link.start, found.subList(link.index, found.size()));
        inner.moveTo(link.start + 2);
        int after = end + 2;
        Optional<SyntaxNode.InternalLink.Kind> kind = targetKind(inner);
        boolean isLink = kind.isPresent() && (!link.hasLink || kind.get() == SyntaxNode.InternalLink.Kind.FILE);
        if (!isLink) {
            pieces.moveTo(after);
            return;
        }
        int targetEnd = inner.at();
        if (endsWithBracket(link.start, end)) {
            // [[a|[b]]]: the first of the three brackets is part of the text.
            pieces.moveTo(end + 1);
            flush(end + 1);
            inner = new Pieces(pieces.text(), link.start, found.subList(link.index, found.size()));
            end++;
            after++;
        }
        SyntaxNode node = link(inner, kind.get(), link.start, targetEnd, end, after);
        found.subList(link.index, found.size()).clear();
        found.add(node);
        copied = node.end();
        pieces.moveTo(copied);
        if (!open.isEmpty()) {
            open.getLast().hasLink = true;
        }
    }

    private boolean endsWithBracket(int start, int end) {
        String text = pieces.text();
        return end + 2 < pieces.end()
                && text.charAt(end + 2) == ']'
                && end + 3 <= pieces.textEnd()
                && text.lastIndexOf('[', end - 1) > start + 1;
    }

    /** What the target is, with the pieces left at its end; empty if it can be none. */
    private Optional<SyntaxNode.InternalLink.Kind> targetKind(Pieces inner) {
        int start = inner.at();
        boolean plain = true;
        int c = inner.current();
        while (c != Pieces.END && c != '|') {
            if (c == Pieces.NODE) {
                plain = false;
                if (!(inner.node() instanceof SyntaxNode.Template
                        || inner.node() instanceof SyntaxNode.Parameter
                        || inner.node() instanceof SyntaxNode.Comment
                        || inner.node() instanceof SyntaxNode.Inclusion)) {
                    return Optional.empty();
                }
            } else if (c < ' ' || "[]{}<>\u007F".indexOf(c) >= 0) {
                return Optional.empty();
            }
            inner.advance();
            c = inner.current();
        }
        String target = Chars.trim(inner.text().substring(start, inner.at()));
        if (target.isEmpty() || grammar.protocols().startsAddress(target, true)) {
            return Optional.empty();
        }
        if (!plain) {
            int colon = target.indexOf(':');
            String prefix = colon < 0 || target.startsWith(":") ? "" : target.substring(0, colon + 1) + "x";
            return Optional.of(kind(prefix));
        }
        boolean relative = target.startsWith("/") || target.startsWith("../") || target.startsWith("#");
        if (!relative
                && grammar.titles()
                        .find(target.startsWith(":") ? target.substring(1) : target, Namespace.MAIN)
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(kind(target));
    }

    private SyntaxNode.InternalLink.Kind kind(String target) {
        if (target.startsWith(":") || target.indexOf(':') < 0) {
            return SyntaxNode.InternalLink.Kind.PAGE;
        }
        Optional<Title> title = grammar.titles().find(target, Namespace.MAIN).filter(t -> !t.isExternal());
        if (title.isEmpty()) {
            return SyntaxNode.InternalLink.Kind.PAGE;
        }
        return switch (title.get().namespace()) {
            case Namespace.FILE -> SyntaxNode.InternalLink.Kind.FILE;
            case Namespace.CATEGORY -> SyntaxNode.InternalLink.Kind.CATEGORY;
            default -> SyntaxNode.InternalLink.Kind.PAGE;
        };
    }

    private SyntaxNode link(
            Pieces inner, SyntaxNode.InternalLink.Kind kind, int start, int targetEnd, int end, int after) {
        Parts parts = new Parts(inner, start);
        parts.mark(start, start + 2);
        parts.add(new SyntaxNode.LinkPart(inner.range(start + 2, targetEnd), inner.slice(start + 2, targetEnd)));
        int from = targetEnd;
        while (from < end) {
            int to = end;
            if (kind == SyntaxNode.InternalLink.Kind.FILE) {
                inner.moveTo(from + 1);
                while (inner.current() != Pieces.END && inner.current() != '|') {
                    inner.advance();
                }
                to = inner.at();
            }
            parts.mark(from, from + 1);
            List<SyntaxNode> text = inline.read(inner.part(from + 1, to));
            parts.add(new SyntaxNode.LinkPart(inner.range(from + 1, to), text));
            from = to;
        }
        List<SyntaxNode> all = new ArrayList<>(parts.nodes());
        all.add(pieces.mark(end, after));
        int trailEnd = after;
        if (kind == SyntaxNode.InternalLink.Kind.PAGE) {
            trailEnd = trailEnd(after);
        }
        if (trailEnd > after) {
            SourceRange trail = pieces.range(after, trailEnd);
            all.add(new SyntaxNode.LinkPart(trail, List.of(new SyntaxNode.Text(trail))));
        }
        return new SyntaxNode.InternalLink(pieces.range(start, trailEnd), kind, List.copyOf(all));
    }

    private int trailEnd(int after) {
        pieces.moveTo(after);
        int limit = pieces.textEnd();
        String text = pieces.text();
        int at = after;
        while (at < limit && !text.startsWith("''", at)) {
            int c = text.codePointAt(at);
            if (!grammar.language().linkTrail().has(c) || at + Character.charCount(c) > limit) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
