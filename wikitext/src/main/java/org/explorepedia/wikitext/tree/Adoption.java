// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

/** The adoption agency of the HTML standard: end tags of formatting elements that overlap with blocks. */
final class Adoption {

    private static final int MAX_ROUNDS = 8;

    private Adoption() {}

    /** Handles an end tag; answers {@code false} if no such element is known, and it is to be closed like any other. */
    static boolean run(Tag subject, Insertion in) {
        OpenElements open = in.open;
        ActiveFormatting formatting = in.formatting;
        if (open.topTag() == subject && formatting.indexOf(open.top()) < 0) {
            open.pop();
            return true;
        }
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int entry = formatting.last(subject);
            if (entry < 0) {
                return round > 0;
            }
            int element = formatting.get(entry);
            int index = open.indexOf(element);
            if (index < 0) {
                formatting.remove(entry);
                return true;
            }
            if (!isInScope(index, open)) {
                return true;
            }
            int furthest = furthestBlock(index, in);
            if (furthest < 0) {
                open.popTo(index);
                formatting.remove(entry);
                return true;
            }
            adopt(element, entry, index, furthest, in);
        }
        return true;
    }

    private static boolean isInScope(int index, OpenElements open) {
        for (int i = open.size() - 1; i > index; i--) {
            if (open.tag(i).is(Tag.Trait.SCOPE)) {
                return false;
            }
        }
        return true;
    }

    private static int furthestBlock(int index, Insertion in) {
        for (int i = index + 1; i < in.open.size(); i++) {
            if (in.isSpecial(in.open.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void adopt(int element, int entry, int elementIndex, int furthestIndex, Insertion in) {
        OpenElements open = in.open;
        ActiveFormatting formatting = in.formatting;
        int furthest = open.get(furthestIndex);
        int ancestor = open.get(elementIndex - 1);
        int bookmark = entry;
        int last = furthest;
        int index = furthestIndex;
        int inner = 0;
        while (true) {
            index--;
            inner++;
            int node = open.get(index);
            if (node == element) {
                break;
            }
            int at = formatting.indexOf(node);
            if (inner > 3 && at >= 0) {
                formatting.remove(at);
                bookmark -= at < bookmark ? 1 : 0;
                at = -1;
            }
            if (at < 0) {
                open.remove(index);
                continue;
            }
            int copy = in.nodes.create(in.tag(node), in.tree.start(node), in.tree.end(node));
            formatting.set(at, copy);
            open.replace(index, copy);
            if (last == furthest) {
                bookmark = at + 1;
            }
            in.nodes.element(last, copy);
            last = copy;
        }
        in.placeAppropriately(last, ancestor);
        int copy = in.nodes.create(in.tag(element), in.tree.start(element), in.tree.end(element));
        in.nodes.enclose(furthest, copy);
        int old = formatting.indexOf(element);
        if (old >= 0) {
            formatting.remove(old);
            bookmark -= old < bookmark ? 1 : 0;
        }
        formatting.insertElement(Math.min(bookmark, formatting.size()), copy);
        open.remove(open.indexOf(element));
        open.insert(open.indexOf(furthest) + 1, copy);
    }
}
