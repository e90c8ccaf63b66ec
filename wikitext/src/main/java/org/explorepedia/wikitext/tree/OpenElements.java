// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.Arrays;
import org.explorepedia.wikitext.tree.Tag.Trait;

/** The stack of elements that are open while a tree is built. The root is always at the bottom. */
final class OpenElements {

    private final HtmlTree tree;
    private int[] nodes = new int[64];
    private int size;
    /** How many paragraphs are open, and tables with their parts: mostly none, and then nobody has to look for them. */
    private int paragraphs;

    private int tables;

    OpenElements(HtmlTree tree) {
        this.tree = tree;
        push(0);
    }

    int size() {
        return size;
    }

    int get(int index) {
        return nodes[index];
    }

    int top() {
        return nodes[size - 1];
    }

    Tag topTag() {
        return tag(size - 1);
    }

    Tag tag(int index) {
        return java.util.Objects.requireNonNull(tree.tag(nodes[index]));
    }

    void push(int node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        nodes[size++] = node;
        count(node, 1);
    }

    private void count(int node, int change) {
        Tag tag = tree.tag(node);
        if (tag == Tags.P) {
            paragraphs += change;
        } else if (tag == Tags.TABLE || tag != null && tag.is(Trait.TABLE_PART)) {
            tables += change;
        }
    }

    /** Whether a table or a part of one is open. */
    boolean hasTable() {
        return tables > 0;
    }

    void pop() {
        if (size > 1) {
            size--;
            count(nodes[size], -1);
        }
    }

    /** Pops everything above an index, and the element there. */
    void popTo(int index) {
        while (size > Math.max(1, index)) {
            pop();
        }
    }

    int indexOf(int node) {
        for (int i = size - 1; i >= 0; i--) {
            if (nodes[i] == node) {
                return i;
            }
        }
        return -1;
    }

    void remove(int index) {
        count(nodes[index], -1);
        System.arraycopy(nodes, index + 1, nodes, index, size - index - 1);
        size--;
    }

    void insert(int index, int node) {
        push(node);
        System.arraycopy(nodes, index, nodes, index + 1, size - index - 1);
        nodes[index] = node;
    }

    void replace(int index, int node) {
        count(nodes[index], -1);
        nodes[index] = node;
        count(node, 1);
    }

    /** Index of the innermost element with this tag that end tags can reach, or -1. */
    int inScope(Tag tag) {
        for (int i = size - 1; i > 0; i--) {
            Tag other = tag(i);
            if (other == tag) {
                return i;
            }
            if (other.is(Trait.SCOPE)) {
                return -1;
            }
        }
        return -1;
    }

    int headingInScope() {
        for (int i = size - 1; i > 0; i--) {
            Tag other = tag(i);
            if (other.is(Trait.HEADING)) {
                return i;
            }
            if (other.is(Trait.SCOPE)) {
                return -1;
            }
        }
        return -1;
    }

    /** As {@link #inScope}; lists are a boundary too. */
    int inListScope(Tag tag) {
        for (int i = size - 1; i > 0; i--) {
            Tag other = tag(i);
            if (other == tag) {
                return i;
            }
            if (other.is(Trait.SCOPE) || other == Tags.OL || other == Tags.UL) {
                return -1;
            }
        }
        return -1;
    }

    /** The paragraph that the next block ends. */
    int paragraph() {
        if (paragraphs == 0) {
            return -1;
        }
        for (int i = size - 1; i > 0; i--) {
            Tag other = tag(i);
            if (other == Tags.P) {
                return i;
            }
            if (other.is(Trait.SCOPE) || other == Tags.BUTTON) {
                return -1;
            }
        }
        return -1;
    }

    /** Only tables are a boundary. */
    int inTableScope(Tag tag) {
        for (int i = size - 1; i > 0; i--) {
            Tag other = tag(i);
            if (other == tag) {
                return i;
            }
            if (other == Tags.TABLE) {
                return -1;
            }
        }
        return -1;
    }

    int innermost(Tag tag) {
        if (tag == Tags.TABLE && tables == 0) {
            return -1;
        }
        for (int i = size - 1; i > 0; i--) {
            if (tag(i) == tag) {
                return i;
            }
        }
        return -1;
    }

    /** Closes elements that need no end tag, but for one. */
    void popImplied(Tag except) {
        while (size > 1 && topTag().is(Trait.IMPLIED_END) && topTag() != except) {
            pop();
        }
    }
}
