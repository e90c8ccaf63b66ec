// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.tree.Tag.Trait;

/** The operations that the rules of tree construction are made of. */
final class Insertion {

    private static final int MIN_NODES = 100_000;

    final HtmlTree tree;
    final ParagraphWrapper nodes;
    final OpenElements open;
    final ActiveFormatting formatting;

    /** Whether content inside table elements goes before the table. */
    boolean fostering;

    Insertion(HtmlTree tree, ParagraphWrapper nodes, OpenElements open, ActiveFormatting formatting) {
        this.tree = tree;
        this.nodes = nodes;
        this.open = open;
        this.formatting = formatting;
    }

    private boolean mustFoster() {
        if (!fostering) {
            return false;
        }
        Tag tag = open.topTag();
        return tag == Tags.TABLE || tag == Tags.TBODY || tag == Tags.TFOOT || tag == Tags.THEAD || tag == Tags.TR;
    }

    void text(int start, int end) {
        if (mustFoster()) {
            int table = open.innermost(Tags.TABLE);
            if (table > 0) {
                nodes.textBefore(open.get(table), start, end);
                return;
            }
        }
        nodes.text(open.top(), start, end);
    }

    /** Puts a node where new content goes. */
    void place(int node) {
        if (mustFoster()) {
            placeFostered(node);
        } else {
            nodes.element(node, open.top());
        }
    }

    private void placeFostered(int node) {
        int table = open.innermost(Tags.TABLE);
        if (table > 0 && tree.parent(open.get(table)) != HtmlTree.NONE) {
            nodes.elementBefore(node, open.get(table));
        } else {
            nodes.element(node, open.get(Math.max(0, table - 1)));
        }
    }

    /** Puts a node into an element, or before the table if that is part of one. */
    void placeAppropriately(int node, int parent) {
        Tag tag = tree.tag(parent);
        if (tag == Tags.TABLE || tag == Tags.TBODY || tag == Tags.TFOOT || tag == Tags.THEAD || tag == Tags.TR) {
            placeFostered(node);
        } else {
            nodes.element(node, parent);
        }
    }

    /** Creates, places and opens an element. */
    int open(Tag tag, int attributesStart, int attributesEnd) {
        int node = nodes.create(tag, attributesStart, attributesEnd);
        place(node);
        if (open.size() < TreeBuilder.MAX_DEPTH) {
            open.push(node);
        }
        return node;
    }

    int open(Tag tag) {
        return open(tag, 0, 0);
    }

    void empty(Tag tag, int attributesStart, int attributesEnd) {
        place(nodes.create(tag, attributesStart, attributesEnd));
    }

    void closeParagraph() {
        int p = open.paragraph();
        if (p > 0) {
            open.popTo(p);
        }
    }

    /** Opens formatting elements again that a block has closed. */
    void reconstruct() {
        // Overlapping elements may ask for many copies in every paragraph; a tree far beyond its source gets no more.
        if (tree.size() > MIN_NODES + tree.source().length / 4) {
            return;
        }
        int i = formatting.size() - 1;
        // The picture of a figure is not formatted by what surrounds the figure; its caption is.
        if (i < 0 || open.topTag() == Tags.FIGURE || isOpenOrMark(formatting.get(i))) {
            return;
        }
        while (i > 0 && !isOpenOrMark(formatting.get(i - 1))) {
            i--;
        }
        for (; i < formatting.size(); i++) {
            int old = formatting.get(i);
            int node = open(tag(old), tree.start(old), tree.end(old));
            formatting.set(i, node);
        }
    }

    private boolean isOpenOrMark(int entry) {
        return entry == ActiveFormatting.MARK || open.indexOf(entry) >= 0;
    }

    Tag tag(int node) {
        return java.util.Objects.requireNonNull(tree.tag(node));
    }

    boolean isSpecial(int node) {
        return tag(node).is(Trait.SPECIAL);
    }
}
