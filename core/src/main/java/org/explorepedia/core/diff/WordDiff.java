// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.util.ArrayList;
import java.util.List;

/** Compares two lines word by word. */
public final class WordDiff {

    private WordDiff() {}

    /** Segments in reading order, removed text before the text that stands in its place; neighbours of one kind joined. */
    public static List<Segment> between(String before, String after) {
        List<String> old = Words.of(before);
        List<String> now = Words.of(after);
        List<Change> changes = bridged(SequenceDiff.between(old, now), old);
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Change change : changes) {
            add(segments, Segment.Kind.SAME, old, at, change.oldStart());
            add(segments, Segment.Kind.REMOVED, old, change.oldStart(), change.oldEnd());
            add(segments, Segment.Kind.ADDED, now, change.newStart(), change.newEnd());
            at = change.oldEnd();
        }
        add(segments, Segment.Kind.SAME, old, at, old.size());
        return segments;
    }

    /** Joins changes that only blanks keep apart: two rewritten words read better as one rewritten phrase. */
    private static List<Change> bridged(List<Change> changes, List<String> old) {
        List<Change> joined = new ArrayList<>(changes.size());
        for (Change change : changes) {
            Change last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && change.oldStart() - last.oldEnd() == 1
                    && old.get(last.oldEnd()).isBlank()) {
                joined.set(
                        joined.size() - 1,
                        new Change(last.oldStart(), change.oldEnd(), last.newStart(), change.newEnd()));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    private static void add(List<Segment> segments, Segment.Kind kind, List<String> pieces, int from, int to) {
        if (from < to) {
            segments.add(new Segment(kind, String.join("", pieces.subList(from, to))));
        }
    }
}
