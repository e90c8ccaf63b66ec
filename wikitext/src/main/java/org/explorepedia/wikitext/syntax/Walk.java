// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Goes through a tree, outer nodes first. */
final class Walk implements Iterator<SyntaxNode> {

    private final ArrayDeque<SyntaxNode> waiting = new ArrayDeque<>();

    private Walk(SyntaxNode root) {
        waiting.push(root);
    }

    static Stream<SyntaxNode> from(SyntaxNode root) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Walk(root), traits), false);
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    @Override
    public SyntaxNode next() {
        if (waiting.isEmpty()) {
            throw new NoSuchElementException();
        }
        SyntaxNode node = waiting.pop();
        for (SyntaxNode child : node.children().reversed()) {
            waiting.push(child);
        }
        return node;
    }
}
