// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A tree of HTML in arrays: a node is a number, its text or attributes are slices of one source. Node 0 is the root. Nodes are
 * moved by the builder only; readers see a finished tree.
 */
public final class HtmlTree {

    /** No node. */
    public static final int NONE = -1;

    private final char[] source;
    private @Nullable Tag[] tags = new @Nullable Tag[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] parents = new int[256];
    private int[] firsts = new int[256];
    private int[] lasts = new int[256];
    private int[] previous = new int[256];
    private int[] nexts = new int[256];
    private boolean[] wrappers = new boolean[256];
    private int size;

    HtmlTree(char[] source) {
        this.source = source;
        add(Tags.BODY, 0, 0);
    }

    int add(@Nullable Tag tag, int start, int end) {
        if (size == starts.length) {
            grow();
        }
        int node = size++;
        tags[node] = tag;
        starts[node] = start;
        ends[node] = end;
        parents[node] = NONE;
        firsts[node] = NONE;
        lasts[node] = NONE;
        previous[node] = NONE;
        nexts[node] = NONE;
        return node;
    }

    private void grow() {
        int length = starts.length * 2;
        tags = Arrays.copyOf(tags, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        parents = Arrays.copyOf(parents, length);
        firsts = Arrays.copyOf(firsts, length);
        lasts = Arrays.copyOf(lasts, length);
        previous = Arrays.copyOf(previous, length);
        nexts = Arrays.copyOf(nexts, length);
        wrappers = Arrays.copyOf(wrappers, length);
    }

    public int size() {
        return size;
    }

    public char[] source() {
        return source;
    }

    /** The element's tag, {@code null} for text. */
    public @Nullable Tag tag(int node) {
        return tags[node];
    }

    /** Where a text begins in the source, or the attributes of an element. */
    public int start(int node) {
        return starts[node];
    }

    public int end(int node) {
        return ends[node];
    }

    public int parent(int node) {
        return parents[node];
    }

    public int firstChild(int node) {
        return firsts[node];
    }

    public int lastChild(int node) {
        return lasts[node];
    }

    public int next(int node) {
        return nexts[node];
    }

    /** Whether this is a paragraph that was made for bare text. */
    public boolean isWrapper(int node) {
        return wrappers[node];
    }

    void markWrapper(int node) {
        wrappers[node] = true;
    }

    /** Puts a node under a parent before one of its children, or at the end for {@link #NONE}; takes it from where it was. */
    void insert(int node, int parent, int before) {
        remove(node);
        int last = before == NONE ? lasts[parent] : previous[before];
        parents[node] = parent;
        previous[node] = last;
        nexts[node] = before;
        if (last == NONE) {
            firsts[parent] = node;
        } else {
            nexts[last] = node;
        }
        if (before == NONE) {
            lasts[parent] = node;
        } else {
            previous[before] = node;
        }
    }

    void remove(int node) {
        int parent = parents[node];
        if (parent == NONE) {
            return;
        }
        int before = previous[node];
        int after = nexts[node];
        if (before == NONE) {
            firsts[parent] = after;
        } else {
            nexts[before] = after;
        }
        if (after == NONE) {
            lasts[parent] = before;
        } else {
            previous[after] = before;
        }
        parents[node] = NONE;
        previous[node] = NONE;
        nexts[node] = NONE;
    }

    /** Moves all children of one node to the end of another. */
    void moveChildren(int from, int to) {
        int first = firsts[from];
        if (first == NONE) {
            return;
        }
        for (int child = first; child != NONE; child = nexts[child]) {
            parents[child] = to;
        }
        int last = lasts[to];
        previous[first] = last;
        if (last == NONE) {
            firsts[to] = first;
        } else {
            nexts[last] = first;
        }
        lasts[to] = lasts[from];
        firsts[from] = NONE;
        lasts[from] = NONE;
    }
}
