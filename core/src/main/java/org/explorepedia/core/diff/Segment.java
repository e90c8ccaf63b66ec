// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

/** A piece of a line: on both sides, on the old side only, or on the new side only. */
public record Segment(Kind kind, String text) {

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
