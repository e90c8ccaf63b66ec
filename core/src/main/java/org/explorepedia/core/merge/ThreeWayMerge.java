// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.diff.Change;
import org.explorepedia.core.diff.SequenceDiff;
import org.explorepedia.core.diff.Words;

/**
 * Merges two changes of one text by lines, as {@code diff3} does for MediaWiki: changes that overlap or touch are in
 * conflict unless both sides say the same.
 */
public final class ThreeWayMerge {

    private ThreeWayMerge() {}

    /**
     * Merges.
     *
     * @param base the text that the writer started from
     * @param mine the writer's text
     * @param current the text that is stored now
     */
    public static MergeResult merge(String base, String mine, String current) {
        if (mine.equals(current) || current.equals(base)) {
            return new MergeResult.Clean(mine);
        }
        if (mine.equals(base)) {
            return new MergeResult.Clean(current);
        }
        List<Chunk> chunks = chunks(split(base), split(mine), split(current));
        if (chunks.stream().noneMatch(Chunk::conflicting)) {
            List<String> lines = new ArrayList<>();
            chunks.forEach(chunk -> lines.addAll(chunk.merged()));
            return new MergeResult.Clean(String.join("\n", lines));
        }
        List<Region> regions = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (!chunk.isEmpty()) {
                regions.add(chunk.region());
            }
        }
        return new MergeResult.Conflicting(regions);
    }

    /** Merges the words of a text; empty if changed words touch. */
    static Optional<String> mergeWords(String base, String mine, String current) {
        List<Chunk> chunks = chunks(pieces(base), pieces(mine), pieces(current));
        if (chunks.stream().anyMatch(Chunk::conflicting)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> chunk.merged().forEach(text::append));
        return Optional.of(text.toString());
    }

    private static List<String> split(String text) {
        return List.of(text.split("\n", -1));
    }

    private static List<String> pieces(String text) {
        // A line break is a single sign for Words, so paragraphs of several lines keep theirs.
        return Words.of(text);
    }

    /** The three versions of one run of lines. */
    private record Chunk(List<String> base, List<String> mine, List<String> theirs) {

        boolean mineChanged() {
            return !mine.equals(base);
        }

        boolean theirsChanged() {
            return !theirs.equals(base);
        }

        boolean conflicting() {
            return mineChanged() && theirsChanged() && !mine.equals(theirs);
        }

        boolean isEmpty() {
            return base.isEmpty() && mine.isEmpty() && theirs.isEmpty();
        }

        List<String> merged() {
            return mineChanged() ? mine : theirs;
        }

        Region region() {
            if (conflicting()) {
                return new Region.Conflict(joined(base), joined(mine), joined(theirs));
            }
            if (mineChanged() == theirsChanged()) {
                return new Region.Stable(joined(mine));
            }
            return mineChanged()
                    ? new Region.Mine(joined(base), joined(mine), mine.isEmpty())
                    : new Region.Theirs(joined(base), joined(theirs), theirs.isEmpty());
        }

        private static String joined(List<String> lines) {
            return String.join("\n", lines);
        }
    }

    private static List<Chunk> chunks(List<String> base, List<String> mine, List<String> theirs) {
        List<Change> ours = SequenceDiff.between(base, mine);
        List<Change> others = SequenceDiff.between(base, theirs);
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        int myShift = 0;
        int theirShift = 0;
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < others.size()) {
            int start = Math.min(
                    i < ours.size() ? ours.get(i).oldStart() : Integer.MAX_VALUE,
                    j < others.size() ? others.get(j).oldStart() : Integer.MAX_VALUE);
            int end = start;
            int myShiftAfter = myShift;
            int theirShiftAfter = theirShift;
            boolean grown = true;
            while (grown) {
                grown = false;
                while (i < ours.size() && ours.get(i).oldStart() <= end) {
                    Change change = ours.get(i++);
                    end = Math.max(end, change.oldEnd());
                    myShiftAfter += change.added() - change.removed();
                    grown = true;
                }
                while (j < others.size() && others.get(j).oldStart() <= end) {
                    Change change = others.get(j++);
                    end = Math.max(end, change.oldEnd());
                    theirShiftAfter += change.added() - change.removed();
                    grown = true;
                }
            }
            if (start > at) {
                List<String> same = base.subList(at, start);
                chunks.add(new Chunk(same, same, same));
            }
            chunks.add(new Chunk(
                    base.subList(start, end),
                    mine.subList(start + myShift, end + myShiftAfter),
                    theirs.subList(start + theirShift, end + theirShiftAfter)));
            at = end;
            myShift = myShiftAfter;
            theirShift = theirShiftAfter;
        }
        if (at < base.size()) {
            List<String> same = base.subList(at, base.size());
            chunks.add(new Chunk(same, same, same));
        }
        return chunks;
    }
}
