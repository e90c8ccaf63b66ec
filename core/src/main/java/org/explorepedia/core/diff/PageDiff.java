// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.util.List;

/**
 * Everything that a comparison of two texts shows, in the order of the page.
 *
 * @param hunks places that changed with their surroundings; none if the texts are equal
 * @param figures sizes
 */
public record PageDiff(List<Hunk> hunks, Figures figures) {

    public PageDiff {
        hunks = List.copyOf(hunks);
    }

    public boolean isEmpty() {
        return hunks.isEmpty();
    }

    /**
     * Rows that belong together.
     *
     * @param oldLine first line on the old side, from 1
     * @param newLine first line on the new side, from 1
     * @param heading text of the section in which the hunk begins, without its equals signs; empty in the lead
     */
    public record Hunk(int oldLine, int newLine, String heading, List<Row> rows) {
        public Hunk {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Sizes in bytes of UTF-8.
     *
     * @param addedBytes bytes that stand on the new side only
     * @param removedBytes bytes that stood on the old side only
     */
    public record Figures(long oldBytes, long newBytes, long addedBytes, long removedBytes, int changedLines) {

        /** Growth of the page; negative if it shrank. */
        public long difference() {
            return newBytes - oldBytes;
        }
    }
}
