// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inside one changed place, decides which old line became which new line: the pairing in order that keeps the most
 * likeness. Lines without a partner were deleted or added.
 */
final class BlockAlignment {

    /** Likeness from which two lines count as versions of each other. */
    private static final double LIKE = 0.4;

    private static final int MAX_CELLS = 4_000;
    private static final long MAX_WORK = 4_000_000;

    private final List<String> old;
    private final List<String> now;
    private final Change change;

    BlockAlignment(List<String> old, List<String> now, Change change) {
        this.old = old;
        this.now = now;
        this.change = change;
    }

    List<Row> rows() {
        int n = change.removed();
        int m = change.added();
        int[] partner = new int[n];
        Arrays.fill(partner, -1);
        if (n > 0 && m > 0) {
            if ((long) n * m <= MAX_CELLS && work(n, m) <= MAX_WORK) {
                align(partner, n, m);
            } else {
                pairInOrder(partner, n, m);
            }
        }
        return rows(partner, n, m);
    }

    private long work(int n, int m) {
        long oldLength = 0;
        for (int i = 0; i < n; i++) {
            oldLength += oldLine(i).length();
        }
        long newLength = 0;
        for (int j = 0; j < m; j++) {
            newLength += newLine(j).length();
        }
        return oldLength * m + newLength * n;
    }

    private void align(int[] partner, int n, int m) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] oldBags = new int[n][];
        int[][] newBags = new int[m][];
        Arrays.setAll(oldBags, i -> Likeness.bag(oldLine(i), numbers));
        Arrays.setAll(newBags, j -> Likeness.bag(newLine(j), numbers));
        double[][] best = new double[n + 1][m + 1];
        double[][] like = new double[n][m];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                like[i][j] = n == 1 && m == 1 ? lone(oldBags[0], newBags[0]) : Likeness.of(oldBags[i], newBags[j]);
                double paired = like[i][j] >= LIKE ? like[i][j] + best[i + 1][j + 1] : -1;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (like[i][j] >= LIKE && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
                partner[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** One line in the place of one line is a rewritten line even if little of it is left, unless one of them is blank. */
    private static double lone(int[] oldBag, int[] newBag) {
        return oldBag.length > 0 && newBag.length > 0 ? Math.max(LIKE, Likeness.of(oldBag, newBag)) : 0;
    }

    private static void pairInOrder(int[] partner, int n, int m) {
        if (n == m) {
            Arrays.setAll(partner, i -> i);
        }
    }

    private List<Row> rows(int[] partner, int n, int m) {
        List<Row> rows = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < n; i++) {
            int oldLine = change.oldStart() + i + 1;
            if (partner[i] < 0) {
                rows.add(new Row.Deleted(oldLine, oldLine(i)));
                continue;
            }
            for (; j < partner[i]; j++) {
                rows.add(new Row.Added(change.newStart() + j + 1, newLine(j)));
            }
            rows.add(new Row.Changed(oldLine, change.newStart() + j + 1, WordDiff.between(oldLine(i), newLine(j))));
            j++;
        }
        for (; j < m; j++) {
            rows.add(new Row.Added(change.newStart() + j + 1, newLine(j)));
        }
        return rows;
    }

    private String oldLine(int i) {
        return old.get(change.oldStart() + i);
    }

    private String newLine(int j) {
        return now.get(change.newStart() + j);
    }
}
