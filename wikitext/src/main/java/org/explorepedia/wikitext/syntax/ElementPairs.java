// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins start and end tags among the parts of one node to elements. Tags that find no partner stay alone. */
final class ElementPairs {

    private record Open(String name, int index) {}

    private final List<SyntaxNode> out = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<String, Deque<Integer>> byName = new HashMap<>();

    private ElementPairs() {}

    /** The same nodes with those between the tags of an element inside it. */
    static List<SyntaxNode> pair(List<SyntaxNode> nodes) {
        if (nodes.stream().noneMatch(ElementPairs::isEnd)) {
            return List.copyOf(nodes);
        }
        ElementPairs pairs = new ElementPairs();
        nodes.forEach(pairs::add);
        return List.copyOf(pairs.out);
    }

    private static boolean isEnd(SyntaxNode node) {
        return node instanceof SyntaxNode.HtmlTag tag && tag.kind() == SyntaxNode.HtmlTag.Kind.CLOSE;
    }

    private void add(SyntaxNode node) {
        out.add(node);
        if (!(node instanceof SyntaxNode.HtmlTag tag)) {
            return;
        }
        switch (tag.kind()) {
            case VOID -> {}
            case OPEN -> {
                if (open.size() < Grammar.MAX_NESTING) {
                    open.add(new Open(tag.name(), out.size() - 1));
                    byName.computeIfAbsent(tag.name(), _ -> new ArrayDeque<>()).push(out.size() - 1);
                }
            }
            case CLOSE -> close(tag);
        }
    }

    private void close(SyntaxNode.HtmlTag tag) {
        Deque<Integer> same = byName.get(tag.name());
        if (same == null || same.isEmpty()) {
            return;
        }
        int start = same.peek();
        while (open.getLast().index() > start) {
            drop();
        }
        drop();
        List<SyntaxNode> inside = out.subList(start, out.size());
        SourceRange first = inside.getFirst().range();
        SourceRange range = new SourceRange(first.text(), first.start(), tag.end());
        SyntaxNode element = new SyntaxNode.HtmlElement(range, tag.name(), List.copyOf(inside));
        inside.clear();
        out.add(element);
    }

    private void drop() {
        Open dropped = open.removeLast();
        byName.getOrDefault(dropped.name(), new ArrayDeque<>()).pop();
    }

    /** As {@link #pair}, for blocks: an element may begin in one paragraph and end in another, and then parts them. */
    static List<SyntaxNode> acrossParagraphs(List<SyntaxNode> blocks) {
        Set<SyntaxNode> partners = partners(blocks);
        if (partners.isEmpty()) {
            return pair(blocks);
        }
        List<SyntaxNode> flat = new ArrayList<>();
        for (SyntaxNode block : blocks) {
            if (block instanceof SyntaxNode.Paragraph paragraph) {
                split(paragraph, partners, flat);
            } else {
                flat.add(block);
            }
        }
        return pair(flat);
    }

    /** The tags among paragraphs that belong together. */
    private static Set<SyntaxNode> partners(List<SyntaxNode> blocks) {
        Set<SyntaxNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<SyntaxNode> tags = new ArrayList<>();
        for (SyntaxNode block : blocks) {
            if (block instanceof SyntaxNode.Paragraph paragraph) {
                paragraph.children(SyntaxNode.HtmlTag.class).forEach(tags::add);
            }
        }
        for (SyntaxNode node : pair(tags)) {
            node.all(SyntaxNode.HtmlElement.class).forEach(element -> {
                found.add(element.children().getFirst());
                found.add(element.children().getLast());
            });
        }
        return found;
    }

    private static void split(SyntaxNode.Paragraph paragraph, Set<SyntaxNode> partners, List<SyntaxNode> flat) {
        List<SyntaxNode> waiting = new ArrayList<>();
        for (SyntaxNode child : paragraph.children()) {
            if (partners.contains(child)) {
                addParagraph(waiting, flat);
                flat.add(child);
            } else {
                waiting.add(child);
            }
        }
        addParagraph(waiting, flat);
    }

    private static void addParagraph(List<SyntaxNode> children, List<SyntaxNode> flat) {
        if (children.isEmpty()) {
            return;
        }
        SourceRange first = children.getFirst().range();
        SourceRange range =
                new SourceRange(first.text(), first.start(), children.getLast().end());
        if (range.source().isBlank()) {
            flat.addAll(children);
        } else {
            flat.add(new SyntaxNode.Paragraph(range, List.copyOf(children)));
        }
        children.clear();
    }
}
