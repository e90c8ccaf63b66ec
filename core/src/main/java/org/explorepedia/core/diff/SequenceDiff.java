// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the changes between two sequences. Elements that occur once on both sides are fixed first (patience), what lies
 * between them is searched with Myers' greedy method, and that search is cut off and resumed at a bounded distance, so
 * that no input costs quadratic time: a hundred thousand different lines are as quick as a hundred thousand equal ones.
 */
public final class SequenceDiff {

    /** Edits after which a search takes the furthest path so far and starts anew from its end. */
    private static final int MAX_DISTANCE = 300;

    private static final int MAX_DEPTH = 40;

    private final int[] before;
    private final int[] after;
    private final BitSet removed;
    private final BitSet added;
    private final int symbols;

    private SequenceDiff(int[] before, int[] after, int symbols) {
        this.before = before;
        this.after = after;
        this.symbols = symbols;
        this.removed = new BitSet(before.length);
        this.added = new BitSet(after.length);
    }

    /** Changes in order; none if the sequences are equal. */
    public static <T> List<Change> between(List<T> before, List<T> after) {
        Map<T, Integer> numbers = new HashMap<>();
        int[] a = intern(before, numbers);
        int[] b = intern(after, numbers);
        SequenceDiff diff = new SequenceDiff(a, b, numbers.size());
        diff.compare(0, a.length, 0, b.length, 0);
        return diff.changes();
    }

    private static <T> int[] intern(List<T> elements, Map<T, Integer> numbers) {
        int[] interned = new int[elements.size()];
        for (int i = 0; i < interned.length; i++) {
            T element = elements.get(i);
            Integer number = numbers.get(element);
            if (number == null) {
                number = numbers.size();
                numbers.put(element, number);
            }
            interned[i] = number;
        }
        return interned;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            int oldStart = i;
            int newStart = j;
            i = Math.min(removed.nextClearBit(i), before.length);
            j = Math.min(added.nextClearBit(j), after.length);
            if (i > oldStart || j > newStart) {
                changes.add(new Change(oldStart, i, newStart, j));
            }
            if (i < before.length || j < after.length) {
                i++;
                j++;
            }
        }
        return changes;
    }

    private void compare(int aStart, int aEnd, int bStart, int bEnd, int depth) {
        while (aStart < aEnd && bStart < bEnd && before[aStart] == after[bStart]) {
            aStart++;
            bStart++;
        }
        while (aStart < aEnd && bStart < bEnd && before[aEnd - 1] == after[bEnd - 1]) {
            aEnd--;
            bEnd--;
        }
        if (aStart == aEnd || bStart == bEnd) {
            removed.set(aStart, aEnd);
            added.set(bStart, bEnd);
            return;
        }
        int[][] anchors = depth < MAX_DEPTH ? anchors(aStart, aEnd, bStart, bEnd) : new int[2][0];
        if (anchors[0].length == 0) {
            search(aStart, aEnd, bStart, bEnd);
            return;
        }
        int a = aStart;
        int b = bStart;
        for (int k = 0; k < anchors[0].length; k++) {
            compare(a, anchors[0][k], b, anchors[1][k], depth + 1);
            a = anchors[0][k] + 1;
            b = anchors[1][k] + 1;
        }
        compare(a, aEnd, b, bEnd, depth + 1);
    }

    /** The longest chain of pairs of elements that occur once on each side of the window, in rising order on both. */
    private int[][] anchors(int aStart, int aEnd, int bStart, int bEnd) {
        Occurrences inBefore = new Occurrences(before, aStart, aEnd, symbols);
        Occurrences inAfter = new Occurrences(after, bStart, bEnd, symbols);
        int[] as = new int[Math.min(aEnd - aStart, bEnd - bStart)];
        int[] bs = new int[as.length];
        int count = 0;
        for (int i = aStart; i < aEnd; i++) {
            int j = inAfter.onlyPosition(before[i]);
            if (j >= 0 && inBefore.onlyPosition(before[i]) == i) {
                as[count] = i;
                bs[count++] = j;
            }
        }
        return longestRising(as, bs, count);
    }

    private static int[][] longestRising(int[] as, int[] bs, int count) {
        int[] tails = new int[count];
        int[] previous = new int[count];
        int length = 0;
        for (int k = 0; k < count; k++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bs[tails[middle]] < bs[k]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[k] = low == 0 ? -1 : tails[low - 1];
            tails[low] = k;
            length = Math.max(length, low + 1);
        }
        int[][] chain = new int[2][length];
        int k = length == 0 ? -1 : tails[length - 1];
        for (int at = length - 1; at >= 0; at--) {
            chain[0][at] = as[k];
            chain[1][at] = bs[k];
            k = previous[k];
        }
        return chain;
    }

    /** Leaves out what stands on one side only, then walks Myers' greedy path in bounded steps. */
    private void search(int aStart, int aEnd, int bStart, int bEnd) {
        int[] as = common(before, aStart, aEnd, new Occurrences(after, bStart, bEnd, symbols), removed);
        int[] bs = common(after, bStart, bEnd, new Occurrences(before, aStart, aEnd, symbols), added);
        int x = 0;
        int y = 0;
        while (x < as.length && y < bs.length) {
            long reached = step(as, bs, x, y);
            x = (int) (reached >>> 32);
            y = (int) reached;
        }
        for (; x < as.length; x++) {
            removed.set(as[x]);
        }
        for (; y < bs.length; y++) {
            added.set(bs[y]);
        }
    }

    private static int[] common(int[] side, int start, int end, Occurrences other, BitSet lonely) {
        int[] kept = new int[end - start];
        int count = 0;
        for (int i = start; i < end; i++) {
            if (other.has(side[i])) {
                kept[count++] = i;
            } else {
                lonely.set(i);
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** One bounded search from a corner; marks the edits of the best path and answers its end as {@code x << 32 | y}. */
    private long step(int[] as, int[] bs, int fromX, int fromY) {
        int width = as.length - fromX;
        int height = bs.length - fromY;
        int limit = Math.min(MAX_DISTANCE, width + height);
        int[] furthest = new int[2 * limit + 3];
        int middle = limit + 1;
        List<int[]> trace = new ArrayList<>();
        int bestK = 0;
        int distance = 0;
        search:
        for (; distance <= limit; distance++) {
            trace.add(Arrays.copyOfRange(furthest, middle - distance - 1, middle + distance + 2));
            int bestSum = -1;
            for (int k = -distance; k <= distance; k += 2) {
                boolean down = k == -distance || (k != distance && furthest[middle + k - 1] < furthest[middle + k + 1]);
                int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                int y = x - k;
                while (x < width && y < height && before[as[fromX + x]] == after[bs[fromY + y]]) {
                    x++;
                    y++;
                }
                furthest[middle + k] = x;
                // Paths that left the rectangle can not be the ones to follow.
                if (x <= width && y <= height && x + y > bestSum) {
                    bestSum = x + y;
                    bestK = k;
                }
                if (x >= width && y >= height) {
                    bestK = k;
                    break search;
                }
            }
        }
        distance = Math.min(distance, limit);
        int endX = furthest[middle + bestK];
        int endY = endX - bestK;
        mark(trace, distance, bestK, endX, as, bs, fromX, fromY);
        return ((long) (fromX + endX) << 32) | (fromY + endY);
    }

    private void mark(List<int[]> trace, int distance, int k, int x, int[] as, int[] bs, int fromX, int fromY) {
        for (int d = distance; d > 0; d--) {
            int[] row = trace.get(d);
            int centre = d + 1;
            boolean down = k == -d || (k != d && row[centre + k - 1] < row[centre + k + 1]);
            int previousK = down ? k + 1 : k - 1;
            int previousX = row[centre + previousK];
            if (down) {
                added.set(bs[fromY + previousX - previousK]);
            } else {
                removed.set(as[fromX + previousX]);
            }
            k = previousK;
            x = previousX;
        }
        assert x >= 0;
    }

    /** Where the elements of a window stand: once, often or never. */
    private static final class Occurrences {

        private final int[] only;
        private final Map<Integer, Integer> sparse;

        Occurrences(int[] side, int start, int end, int symbols) {
            // A small window in a large text must not cost an array as large as the text.
            boolean dense = symbols <= 4 * (end - start) + 64;
            only = dense ? new int[symbols] : new int[0];
            sparse = dense ? Map.of() : new HashMap<>();
            for (int i = start; i < end; i++) {
                if (dense) {
                    only[side[i]] = only[side[i]] == 0 ? i + 1 : -1;
                } else {
                    sparse.merge(side[i], i + 1, (_, _) -> -1);
                }
            }
        }

        private int raw(int symbol) {
            return only.length > 0 ? only[symbol] : sparse.getOrDefault(symbol, 0);
        }

        boolean has(int symbol) {
            return raw(symbol) != 0;
        }

        /** The position of an element that occurs once, else a negative number. */
        int onlyPosition(int symbol) {
            return raw(symbol) - 1;
        }
    }
}
