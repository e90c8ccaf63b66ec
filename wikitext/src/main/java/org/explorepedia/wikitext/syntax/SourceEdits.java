// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes to a text, collected by place and made all at once. Everything outside of them stays as it is, unit by unit. Immutable:
 * each method answers with the longer list.
 */
public final class SourceEdits {

    private record Edit(int start, int end, String text) {}

    private final String source;
    private final List<Edit> edits;

    private SourceEdits(String source, List<Edit> edits) {
        this.source = source;
        this.edits = edits;
    }

    /** No changes yet. */
    public static SourceEdits of(String source) {
        return new SourceEdits(source, List.of());
    }

    /** Puts a text in place of a range. */
    public SourceEdits replace(SourceRange range, String text) {
        return with(new Edit(range.start(), range.end(), text));
    }

    /** Puts a text in place of a node. */
    public SourceEdits replace(SyntaxNode node, String text) {
        return replace(node.range(), text);
    }

    public SourceEdits remove(SyntaxNode node) {
        return replace(node.range(), "");
    }

    public SourceEdits insertBefore(SyntaxNode node, String text) {
        return with(new Edit(node.start(), node.start(), text));
    }

    public SourceEdits insertAfter(SyntaxNode node, String text) {
        return with(new Edit(node.end(), node.end(), text));
    }

    private SourceEdits with(Edit edit) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(edit);
        return new SourceEdits(source, List.copyOf(more));
    }

    /**
     * The changed text. Insertions at one place keep the order in which they were asked for.
     *
     * @throws IllegalStateException if two changes overlap
     */
    public String apply() {
        List<Edit> ordered = edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList();
        StringBuilder out = new StringBuilder(source.length() + 64);
        int at = 0;
        for (Edit edit : ordered) {
            if (edit.start() < at) {
                throw new IllegalStateException("changes overlap at " + edit.start());
            }
            out.append(source, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return out.append(source, at, source.length()).toString();
    }
}
