// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a node; what lies between two of them is taken over as it is, so that nothing can be lost. */
final class Parts {

    private final Pieces pieces;
    private final List<SyntaxNode> list = new ArrayList<>();
    private final int start;
    private int end;

    Parts(Pieces pieces, int start) {
        this.pieces = pieces;
        this.start = start;
        this.end = start;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    SyntaxNode last() {
        return list.getLast();
    }

    void add(SyntaxNode node) {
        fill(node.start());
        list.add(node);
        end = node.end();
    }

    void addAll(List<SyntaxNode> nodes) {
        for (SyntaxNode node : nodes) {
            add(node);
        }
    }

    void mark(int from, int to) {
        if (to > from) {
            add(pieces.mark(from, to));
        }
    }

    /** Takes over what lies before this place. */
    void fill(int to) {
        if (to > end) {
            list.addAll(pieces.slice(end, to));
            end = to;
        }
    }

    SourceRange range() {
        return pieces.range(start, end);
    }

    List<SyntaxNode> nodes() {
        return List.copyOf(list);
    }

    /** For readers that go on with what was found. */
    Pieces asPieces() {
        return new Pieces(pieces.text(), start, list);
    }
}
