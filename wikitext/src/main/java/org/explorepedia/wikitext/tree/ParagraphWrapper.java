// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.tree.Tag.Trait;

/**
 * Puts nodes into the tree and gives bare text and inline elements of the page or of a quotation a paragraph on the way. A
 * block inside such a paragraph ends it; formatting elements around the block are split into one for the text before, one for
 * the block and one for the text behind it. Where elements cannot be split, the paragraph is given up.
 */
final class ParagraphWrapper {

    private static final int NONE = HtmlTree.NONE;

    private final HtmlTree tree;
    /** The open made paragraph of a page or quotation. */
    private int[] openWrapper = new int[256];
    /** The element that took over from this one when it was split. */
    private int[] successor = new int[256];
    /** The made paragraph around an element. */
    private int[] wrapperAround = new int[256];
    /** The page or quotation around an element. */
    private int[] base = new int[256];

    private boolean[] splittable = new boolean[256];
    private boolean[] filled = new boolean[256];

    ParagraphWrapper(HtmlTree tree) {
        this.tree = tree;
        prepare(0);
    }

    private void prepare(int node) {
        if (node >= openWrapper.length) {
            int length = openWrapper.length * 2;
            openWrapper = Arrays.copyOf(openWrapper, length);
            successor = Arrays.copyOf(successor, length);
            wrapperAround = Arrays.copyOf(wrapperAround, length);
            base = Arrays.copyOf(base, length);
            splittable = Arrays.copyOf(splittable, length);
            filled = Arrays.copyOf(filled, length);
        }
        openWrapper[node] = NONE;
        successor[node] = NONE;
        wrapperAround[node] = NONE;
        base[node] = NONE;
    }

    /** Whether text right inside needs a paragraph. */
    private boolean wraps(int node) {
        Tag tag = tree.tag(node);
        return (tag == Tags.BLOCKQUOTE || tag == Tags.BODY) && !tree.isWrapper(node);
    }

    /** Whether a made paragraph or element holds nothing but white space. */
    boolean isBlank(int node) {
        return !filled[node];
    }

    /** The node that now takes what is meant for this one. */
    private int target(int node) {
        if (successor[node] != NONE) {
            int end = successor[node];
            while (successor[end] != NONE) {
                end = successor[end];
            }
            successor[node] = end;
            return end;
        }
        return openWrapper[node] != NONE ? openWrapper[node] : node;
    }

    /** Adds text at the end of an element. */
    void text(int under, int start, int end) {
        boolean blank = isBlank(start, end);
        int parent = target(under);
        if (wraps(parent) && !blank) {
            parent = wrap(parent);
        } else if (splittable[parent] && wrapperAround[parent] == NONE) {
            parent = split(parent, true);
        }
        filled[parent] |= !blank;
        addText(parent, NONE, start, end);
    }

    /** Adds text before a table, where it is put when it stood inside. */
    void textBefore(int sibling, int start, int end) {
        int parent = tree.parent(sibling);
        if (parent == NONE) {
            return;
        }
        filled[parent] |= !isBlank(start, end);
        addText(parent, sibling, start, end);
    }

    private void addText(int parent, int before, int start, int end) {
        int node = tree.add(null, start, end);
        prepare(node);
        tree.insert(node, parent, before);
    }

    private boolean isBlank(int start, int end) {
        char[] source = tree.source();
        for (int i = start; i < end; i++) {
            if (!Chars.isSpace(source[i])) {
                return false;
            }
        }
        return true;
    }

    /** Makes an element that is not in the tree yet. */
    int create(Tag tag, int attributesStart, int attributesEnd) {
        int node = tree.add(tag, attributesStart, attributesEnd);
        prepare(node);
        return node;
    }

    /** Puts an element at the end of another one. */
    void element(int node, int under) {
        int parent = target(under);
        Tag tag = tag(node);
        boolean inline = tag.is(Trait.INLINE);
        if (tag.is(Trait.METADATA)) {
            place(node, parent, NONE);
            return;
        }
        if (tree.isWrapper(parent) && !inline) {
            parent = tree.parent(parent);
            openWrapper[parent] = NONE;
        } else if (splittable[parent] && (wrapperAround[parent] != NONE) != inline) {
            parent = split(parent, inline);
        } else if (wraps(parent) && inline) {
            parent = wrap(parent);
        } else if (wrapperAround[parent] != NONE && !inline) {
            unwrap(parent);
        }
        place(node, parent, NONE);
    }

    /** Puts an element before another one. */
    void elementBefore(int node, int sibling) {
        int parent = tree.parent(sibling);
        if (parent == NONE) {
            return;
        }
        if (wrapperAround[parent] != NONE
                && !tag(node).is(Trait.INLINE)
                && !tag(node).is(Trait.METADATA)) {
            unwrap(parent);
        }
        place(node, parent, sibling);
    }

    private void place(int node, int parent, int before) {
        filled[parent] = true;
        tree.insert(node, parent, before);
        if ((tree.isWrapper(parent) || splittable[parent]) && tag(node).is(Trait.FORMATTING)) {
            splittable[node] = true;
        }
        if (tree.isWrapper(parent)) {
            wrapperAround[node] = parent;
        } else if (wrapperAround[parent] != NONE) {
            wrapperAround[node] = wrapperAround[parent];
        }
        if (base[parent] != NONE) {
            base[node] = base[parent];
        } else if (wraps(parent)) {
            base[node] = parent;
        }
        if (tag(node) == Tags.BLOCKQUOTE) {
            base[node] = NONE;
        }
    }

    /** Puts a new element between another one and its children. */
    void enclose(int element, int node) {
        int parent = element;
        while (openWrapper[parent] != NONE) {
            parent = openWrapper[parent];
        }
        int holder = create(tag(node), tree.start(node), tree.end(node));
        tree.moveChildren(parent, holder);
        element(node, parent);
        tree.moveChildren(holder, node);
        filled[node] |= filled[parent];
    }

    private int wrap(int parent) {
        int node = create(Tags.P, 0, 0);
        tree.markWrapper(node);
        filled[parent] = true;
        tree.insert(node, parent, NONE);
        base[node] = parent;
        openWrapper[parent] = node;
        return node;
    }

    /** Closes the formatting elements at this node and opens them again, in a new paragraph for inline content. */
    private int split(int node, boolean inline) {
        int wrapBase = base[node];
        int stop = wrapperAround[node] == NONE ? wrapBase : wrapperAround[node];
        List<Integer> chain = new ArrayList<>();
        for (int n = node; n != stop && n != NONE; n = tree.parent(n)) {
            chain.add(n);
        }
        int parent = wrapBase;
        int wrapper = NONE;
        if (inline) {
            wrapper = wrap(wrapBase);
            parent = wrapper;
        } else {
            openWrapper[wrapBase] = NONE;
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            int old = chain.get(i);
            int copy = create(tag(old), tree.start(old), tree.end(old));
            filled[parent] = true;
            tree.insert(copy, parent, NONE);
            splittable[copy] = true;
            wrapperAround[copy] = wrapper;
            base[copy] = wrapBase;
            successor[old] = copy;
            parent = copy;
        }
        for (int old : chain) {
            removeIfEmpty(old);
        }
        return parent;
    }

    private void removeIfEmpty(int node) {
        if (!filled[node] || tree.firstChild(node) == NONE) {
            tree.remove(node);
        }
    }

    /** Gives up the paragraph around an element that cannot be split. */
    private void unwrap(int inside) {
        int wrapper = wrapperAround[inside];
        int parent = tree.parent(wrapper);
        if (parent == NONE || tree.lastChild(parent) != wrapper) {
            return;
        }
        int node = inside;
        int outermost;
        do {
            outermost = node;
            wrapperAround[node] = NONE;
            node = tree.parent(node);
        } while (node != wrapper && node != NONE);
        tree.insert(outermost, parent, NONE);
        openWrapper[parent] = NONE;
        if (tree.firstChild(wrapper) == NONE) {
            tree.remove(wrapper);
        }
    }

    private Tag tag(int node) {
        return java.util.Objects.requireNonNull(tree.tag(node));
    }
}
