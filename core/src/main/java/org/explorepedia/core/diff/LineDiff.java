// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts for people to read: changed lines side by side, changed words marked, moved paragraphs paired. */
public final class LineDiff {

    private static final int CONTEXT = 2;

    private LineDiff() {}

    /** The lines of a text; an empty text has none. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        if (text.isEmpty()) {
            return lines;
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** Compares an older text with a newer one. */
    public static PageDiff between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Change> changes = SequenceDiff.between(old, now);
        List<List<Row>> blocks = new ArrayList<>(changes.size());
        for (Change change : changes) {
            blocks.add(new BlockAlignment(old, now, change).rows());
        }
        Moves.mark(blocks);
        return new PageDiff(hunks(old, now, changes, blocks), figures(before, after, blocks));
    }

    private static List<PageDiff.Hunk> hunks(
            List<String> old, List<String> now, List<Change> changes, List<List<Row>> blocks) {
        List<PageDiff.Hunk> hunks = new ArrayList<>();
        Headings headings = new Headings(now);
        int index = 0;
        while (index < changes.size()) {
            int first = index;
            List<Row> rows = new ArrayList<>();
            Change start = changes.get(first);
            int lead = Math.min(CONTEXT, start.oldStart());
            context(rows, old, start.oldStart() - lead, start.newStart() - lead, lead);
            rows.addAll(blocks.get(index));
            // Changes whose surroundings touch share one hunk.
            while (index + 1 < changes.size()
                    && changes.get(index + 1).oldStart() - changes.get(index).oldEnd() <= 2 * CONTEXT) {
                Change here = changes.get(index);
                Change next = changes.get(++index);
                context(rows, old, here.oldEnd(), here.newEnd(), next.oldStart() - here.oldEnd());
                rows.addAll(blocks.get(index));
            }
            Change end = changes.get(index++);
            context(rows, old, end.oldEnd(), end.newEnd(), Math.min(CONTEXT, old.size() - end.oldEnd()));
            hunks.add(new PageDiff.Hunk(
                    start.oldStart() - lead + 1, start.newStart() - lead + 1, headings.before(start.newStart()), rows));
        }
        return hunks;
    }

    private static void context(List<Row> rows, List<String> old, int oldFrom, int newFrom, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(new Row.Context(oldFrom + i + 1, newFrom + i + 1, old.get(oldFrom + i)));
        }
    }

    private static PageDiff.Figures figures(String before, String after, List<List<Row>> blocks) {
        long added = 0;
        long removed = 0;
        int lines = 0;
        for (List<Row> block : blocks) {
            for (Row row : block) {
                lines++;
                switch (row) {
                    case Row.Context _ -> lines--;
                    case Row.Added(var _, String text) -> added += bytes(text) + 1;
                    case Row.Deleted(var _, String text) -> removed += bytes(text) + 1;
                    case Row.Changed(var _, var _, List<Segment> segments) -> {
                        added += bytes(segments, Segment.Kind.ADDED);
                        removed += bytes(segments, Segment.Kind.REMOVED);
                    }
                    case Row.MovedFrom _ -> {}
                    case Row.MovedTo(var _, var _, var _, List<Segment> segments) -> {
                        added += bytes(segments, Segment.Kind.ADDED);
                        removed += bytes(segments, Segment.Kind.REMOVED);
                    }
                }
            }
        }
        return new PageDiff.Figures(bytes(before), bytes(after), added, removed, lines);
    }

    private static long bytes(List<Segment> segments, Segment.Kind kind) {
        long sum = 0;
        for (Segment segment : segments) {
            sum += segment.kind() == kind ? bytes(segment.text()) : 0;
        }
        return sum;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Finds the heading above a line; asked for rising lines only, so that all hunks together read the page once. */
    private static final class Headings {

        private final List<String> lines;
        private int read;
        private String current = "";

        Headings(List<String> lines) {
            this.lines = lines;
        }

        String before(int line) {
            for (; read < Math.min(line, lines.size()); read++) {
                String text = lines.get(read).strip();
                int level = 0;
                while (level < text.length() / 2
                        && text.charAt(level) == '='
                        && text.charAt(text.length() - 1 - level) == '=') {
                    level++;
                }
                if (level > 0 && level < text.length() - level) {
                    current = text.substring(level, text.length() - level).strip();
                }
            }
            return current;
        }
    }
}
