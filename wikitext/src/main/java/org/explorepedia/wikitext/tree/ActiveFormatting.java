// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.Arrays;

/** Formatting elements that are to be opened again after a block, and marks where cells and captions begin. */
final class ActiveFormatting {

    static final int MARK = -2;
    private static final int MAX_EQUAL = 3;

    /** More are forgotten: each paragraph would open all of them again, and so output would grow with the square of input. */
    private static final int MAX = 60;

    private final HtmlTree tree;
    private int[] entries = new int[32];
    private int size;
    private int sinceMark;

    ActiveFormatting(HtmlTree tree) {
        this.tree = tree;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return entries[index];
    }

    void set(int index, int node) {
        entries[index] = node;
    }

    void mark() {
        insert(size, MARK);
        sinceMark = 0;
    }

    void clearToMark() {
        while (size > 0 && entries[--size] != MARK) {
            continue;
        }
        sinceMark = 0;
        for (int i = size - 1; i >= 0 && entries[i] != MARK; i--) {
            sinceMark++;
        }
    }

    /** Adds an element; of four equal ones the first is forgotten. */
    void push(int node) {
        int equal = 0;
        int first = -1;
        for (int i = size - 1; i >= 0 && entries[i] != MARK; i--) {
            if (isEqual(entries[i], node)) {
                equal++;
                first = i;
            }
        }
        if (equal >= MAX_EQUAL) {
            remove(first);
        }
        if (sinceMark >= MAX) {
            remove(size - sinceMark);
        }
        insert(size, node);
        sinceMark++;
    }

    private boolean isEqual(int a, int b) {
        return tree.tag(a) == tree.tag(b)
                && Arrays.equals(tree.source(), tree.start(a), tree.end(a), tree.source(), tree.start(b), tree.end(b));
    }

    int indexOf(int node) {
        for (int i = size - 1; i >= 0; i--) {
            if (entries[i] == node) {
                return i;
            }
        }
        return -1;
    }

    /** The last element with this tag behind the last mark; its index or -1. */
    int last(Tag tag) {
        for (int i = size - 1; i >= 0 && entries[i] != MARK; i--) {
            if (tree.tag(entries[i]) == tag) {
                return i;
            }
        }
        return -1;
    }

    void remove(int index) {
        if (entries[index] != MARK) {
            sinceMark--;
        }
        System.arraycopy(entries, index + 1, entries, index, size - index - 1);
        size--;
    }

    void insert(int index, int node) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        System.arraycopy(entries, index, entries, index + 1, size - index);
        entries[index] = node;
        size++;
    }

    void insertElement(int index, int node) {
        insert(index, node);
        sinceMark++;
    }
}
