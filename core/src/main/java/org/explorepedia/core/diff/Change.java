// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

/**
 * One place where two sequences differ: elements {@code [oldStart, oldEnd)} were replaced by {@code [newStart, newEnd)};
 * either range can be empty, never both.
 */
public record Change(int oldStart, int oldEnd, int newStart, int newEnd) {

    public int removed() {
        return oldEnd - oldStart;
    }

    public int added() {
        return newEnd - newStart;
    }
}
