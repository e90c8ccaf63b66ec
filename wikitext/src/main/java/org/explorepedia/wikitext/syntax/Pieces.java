// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the text while it is being read: nodes found so far, with texts between them, without gaps. Readers look at the
 * units of the texts and see each other node as one thing.
 */
final class Pieces {

    /** Stands for a node that is no text. */
    static final int NODE = -1;

    /** Behind the last unit. */
    static final int END = -2;

    private final String text;
    private final List<SyntaxNode> list;
    private final int start;
    private final int end;
    private int index;
    private int at;

    Pieces(String text, int start, List<SyntaxNode> list) {
        this.text = text;
        this.list = list;
        this.start = start;
        this.end = list.isEmpty() ? start : list.getLast().end();
        this.at = start;
    }

    String text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isEmpty() {
        return start == end;
    }

    int at() {
        return at;
    }

    /** The unit here, {@link #NODE} or {@link #END}. */
    int current() {
        if (at >= end) {
            return END;
        }
        return list.get(index) instanceof SyntaxNode.Text ? text.charAt(at) : NODE;
    }

    /** The node that this place stands in. */
    SyntaxNode node() {
        return list.get(index);
    }

    /** Where the texts here end that no other node interrupts; the place itself if it is none. */
    int textEnd() {
        return at < end && list.get(index) instanceof SyntaxNode.Text text ? text.end() : at;
    }

    /** Goes on by one unit or one node. */
    void advance() {
        SyntaxNode node = list.get(index);
        at = node instanceof SyntaxNode.Text ? at + 1 : node.end();
        if (at >= node.end()) {
            index++;
        }
    }

    /** Goes to a place, which must not be inside of a node. */
    void moveTo(int place) {
        if (place >= end) {
            index = list.size();
            at = end;
            return;
        }
        boolean here = index < list.size()
                && list.get(index).start() <= place
                && place < list.get(index).end();
        if (!here) {
            index = find(place);
        }
        at = place;
    }

    /** Whether these units stand here within one text. */
    boolean looksAt(String sought) {
        return current() >= 0 && at + sought.length() <= list.get(index).end() && text.startsWith(sought, at);
    }

    /** What lies between two places, texts cut to fit. */
    List<SyntaxNode> slice(int from, int to) {
        List<SyntaxNode> found = new ArrayList<>();
        for (int i = from < to ? find(from) : list.size();
                i < list.size() && list.get(i).start() < to;
                i++) {
            SyntaxNode node = list.get(i);
            if (node instanceof SyntaxNode.Text && (node.start() < from || node.end() > to)) {
                int a = Math.max(from, node.start());
                int b = Math.min(to, node.end());
                found.add(new SyntaxNode.Text(new SourceRange(text, a, b)));
            } else {
                found.add(node);
            }
        }
        return found;
    }

    /** What lies between two places, as pieces to be read on their own. */
    Pieces part(int from, int to) {
        return new Pieces(text, from, slice(from, to));
    }

    private int find(int place) {
        int low = 0;
        int high = list.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (list.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    SourceRange range(int from, int to) {
        return new SourceRange(text, from, to);
    }

    SyntaxNode mark(int from, int to) {
        return new SyntaxNode.Mark(range(from, to));
    }
}
