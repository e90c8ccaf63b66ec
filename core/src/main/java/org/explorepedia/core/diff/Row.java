// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.util.List;

/**
 * One line of a comparison. Line numbers count from 1. A two-column view draws the old side left and the new side right;
 * an inline view draws the segments in their order.
 */
public sealed interface Row {

    /** A line that stands unchanged on both sides. */
    record Context(int oldLine, int newLine, String text) implements Row {}

    record Added(int newLine, String text) implements Row {}

    record Deleted(int oldLine, String text) implements Row {}

    /** A line that was rewritten in place; the segments of both sides in reading order, removed before added. */
    record Changed(int oldLine, int newLine, List<Segment> segments) implements Row {
        public Changed {
            segments = List.copyOf(segments);
        }

        public List<Segment> oldSide() {
            return segments.stream()
                    .filter(segment -> segment.kind() != Segment.Kind.ADDED)
                    .toList();
        }

        public List<Segment> newSide() {
            return segments.stream()
                    .filter(segment -> segment.kind() != Segment.Kind.REMOVED)
                    .toList();
        }
    }

    /**
     * The place that a paragraph left.
     *
     * @param pair number shared with the {@link MovedTo} of the same paragraph
     * @param direction where it went
     */
    record MovedFrom(int pair, Direction direction, int oldLine, String text) implements Row {}

    /**
     * The place where a paragraph arrived, with what changed in it on the way.
     *
     * @param pair number shared with its {@link MovedFrom}
     * @param direction where it went
     */
    record MovedTo(int pair, Direction direction, int newLine, List<Segment> segments) implements Row {
        public MovedTo {
            segments = List.copyOf(segments);
        }
    }

    enum Direction {
        UP,
        DOWN
    }
}
