// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The brackets and headings that are open during a scan, with the nodes found so far. Kept in plain arrays: a piece that
 * turns out to be text is dropped by forgetting it, because its nodes already stand where its parent's belong.
 */
final class OpenPieces {

    /** Kinds of pieces. */
    static final int BRACE = 0;

    static final int BRACKET = 1;
    static final int VARIANT = 2;
    static final int HEADING = 3;

    private static final int FIELDS = 6;
    private static final int PART_FIELDS = 3;
    private static final PpNode NOTHING = new PpNode.Ignored(0, 0);

    private int[] pieces = new int[FIELDS * 16];
    private int[] parts = new int[PART_FIELDS * 32];
    private PpNode[] nodes = new PpNode[64];
    private int pieceCount;
    private int partCount;
    private int nodeCount;
    private int nodesUsed;

    boolean isEmpty() {
        return pieceCount == 0;
    }

    /** How many nodes there is room for. */
    int capacity() {
        return nodes.length;
    }

    /** Makes it ready for another text; no tree is held on to. */
    void clear() {
        pieceCount = 0;
        partCount = 0;
        nodeCount = 0;
        Arrays.fill(nodes, 0, Math.min(nodesUsed, nodes.length), NOTHING);
        nodesUsed = 0;
    }

    /** Kind of the innermost piece, -1 if there is none. */
    int kind() {
        return pieceCount == 0 ? -1 : pieces[(pieceCount - 1) * FIELDS];
    }

    int count() {
        return pieces[(pieceCount - 1) * FIELDS + 1];
    }

    /** Offset of the first bracket, without a hyphen that was set apart. */
    int start() {
        return pieces[(pieceCount - 1) * FIELDS + 2];
    }

    boolean lineStart() {
        return (pieces[(pieceCount - 1) * FIELDS + 5] & 1) != 0;
    }

    /** Whether a hyphen stands before the braces, which may become the start of a variant group. */
    boolean hyphen() {
        return (pieces[(pieceCount - 1) * FIELDS + 5] & 2) != 0;
    }

    void push(int kind, int count, int start, boolean lineStart, boolean hyphen) {
        if ((pieceCount + 1) * FIELDS > pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        int at = pieceCount++ * FIELDS;
        pieces[at] = kind;
        pieces[at + 1] = count;
        pieces[at + 2] = start;
        pieces[at + 3] = nodeCount;
        pieces[at + 4] = partCount;
        pieces[at + 5] = (lineStart ? 1 : 0) | (hyphen ? 2 : 0);
        addPart(start + count);
    }

    /** Drops the innermost piece; its nodes stay and now belong to the piece around it. */
    void pop() {
        pieceCount--;
        partCount = pieces[pieceCount * FIELDS + 4];
    }

    /** Begins the next part of the innermost piece after a pipe. */
    void addPart(int start) {
        if ((partCount + 1) * PART_FIELDS > parts.length) {
            parts = Arrays.copyOf(parts, parts.length * 2);
        }
        int at = partCount++ * PART_FIELDS;
        parts[at] = start;
        parts[at + 1] = -1;
        parts[at + 2] = nodeCount;
    }

    /** Whether an equals sign would name the current part. */
    boolean wantsEquals() {
        if (pieceCount == 0) {
            return false;
        }
        int piece = (pieceCount - 1) * FIELDS;
        int kind = pieces[piece];
        return (kind == BRACE || kind == VARIANT)
                && partCount - pieces[piece + 4] > 1
                && parts[(partCount - 1) * PART_FIELDS + 1] < 0;
    }

    void equalsAt(int offset) {
        parts[(partCount - 1) * PART_FIELDS + 1] = offset;
    }

    void add(PpNode node) {
        if (nodeCount == nodes.length) {
            nodes = Arrays.copyOf(nodes, nodeCount * 2);
        }
        nodes[nodeCount++] = node;
        nodesUsed = Math.max(nodesUsed, nodeCount);
    }

    /** Takes the nodes of the innermost piece out. */
    List<PpNode> takeNodes() {
        int from = pieces[(pieceCount - 1) * FIELDS + 3];
        List<PpNode> taken = list(from, nodeCount);
        nodeCount = from;
        return taken;
    }

    List<PpNode> allNodes() {
        return list(0, nodeCount);
    }

    /** The title of the innermost piece. */
    PpRun title(int contentEnd) {
        return run(pieces[(pieceCount - 1) * FIELDS + 4], contentEnd);
    }

    /** The arguments of the innermost piece; takes its nodes out. Call {@link #title} first. */
    List<PpPart> takeParts(int contentEnd) {
        int first = pieces[(pieceCount - 1) * FIELDS + 4];
        PpPart[] list = new PpPart[partCount - first - 1];
        int number = 1;
        for (int p = first + 1; p < partCount; p++) {
            if (parts[p * PART_FIELDS + 1] >= 0) {
                list[p - first - 1] = named(p, contentEnd);
            } else {
                PpRun whole = run(p, contentEnd);
                list[p - first - 1] = new PpPart(number++, new PpRun(whole.start(), whole.start(), List.of()), whole);
            }
        }
        nodeCount = pieces[(pieceCount - 1) * FIELDS + 3];
        return list.length == 0 ? List.of() : List.of(list);
    }

    private PpPart named(int part, int contentEnd) {
        int at = part * PART_FIELDS;
        int equals = parts[at + 1];
        int from = parts[at + 2];
        int to = nodesEnd(part);
        int split = from;
        while (split < to && nodes[split].start() < equals) {
            split++;
        }
        PpRun name = new PpRun(parts[at], equals, slice(from, split));
        return new PpPart(0, name, new PpRun(equals + 1, end(part, contentEnd), slice(split, to)));
    }

    private PpRun run(int part, int contentEnd) {
        int at = part * PART_FIELDS;
        return new PpRun(parts[at], end(part, contentEnd), slice(parts[at + 2], nodesEnd(part)));
    }

    private int nodesEnd(int part) {
        return part == partCount - 1 ? nodeCount : parts[(part + 1) * PART_FIELDS + 2];
    }

    private int end(int part, int contentEnd) {
        return part == partCount - 1 ? contentEnd : parts[(part + 1) * PART_FIELDS] - 1;
    }

    private List<PpNode> list(int from, int to) {
        return switch (to - from) {
            case 0 -> List.of();
            case 1 -> List.of(nodes[from]);
            case 2 -> List.of(nodes[from], nodes[from + 1]);
            default -> List.of(Arrays.copyOfRange(nodes, from, to));
        };
    }

    /** Nodes inside a template; headings there are none, only what they contain. */
    private List<PpNode> slice(int from, int to) {
        if (from == to) {
            return List.of();
        }
        boolean headings = false;
        for (int i = from; i < to && !headings; i++) {
            headings = nodes[i] instanceof PpNode.Heading;
        }
        if (!headings) {
            return list(from, to);
        }
        List<PpNode> flat = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (nodes[i] instanceof PpNode.Heading heading) {
                flat.addAll(heading.nodes());
            } else {
                flat.add(nodes[i]);
            }
        }
        return List.copyOf(flat);
    }

    /** After the inner brackets of a run were used, the rest of the run stays open around the node just made. */
    void shrink(int by) {
        int at = (pieceCount - 1) * FIELDS;
        pieces[at + 1] -= by;
        partCount = pieces[at + 4];
        nodeCount = pieces[at + 3];
        addPart(pieces[at + 2] + pieces[at + 1]);
    }

    /** Turns the last open brace and the hyphen before it into the start of a variant group. */
    void becomeVariant() {
        int at = (pieceCount - 1) * FIELDS;
        pieces[at] = VARIANT;
        pieces[at + 1] = 2;
        pieces[at + 2] -= 1;
        pieces[at + 5] &= 1;
    }
}
