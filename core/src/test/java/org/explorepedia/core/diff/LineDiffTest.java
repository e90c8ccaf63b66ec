// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void equalTextsHaveNoHunks() {
        assertThat(LineDiff.between("a\nb", "a\nb").isEmpty()).isTrue();
    }

    @Test
    void marksTheChangedWordOfALine() {
        PageDiff diff = LineDiff.between("The cat sat on the mat.", "The dog sat on the mat.");
        assertThat(diff.hunks())
                .singleElement()
                .satisfies(hunk -> assertThat(hunk.rows())
                        .containsExactly(new Row.Changed(
                                1,
                                1,
                                List.of(
                                        new Segment(Segment.Kind.SAME, "The "),
                                        new Segment(Segment.Kind.REMOVED, "cat"),
                                        new Segment(Segment.Kind.ADDED, "dog"),
                                        new Segment(Segment.Kind.SAME, " sat on the mat.")))));
        assertThat(diff.figures()).isEqualTo(new PageDiff.Figures(23, 23, 3, 3, 1));
    }

    @Test
    void showsTwoLinesAroundAChangeAndItsHeading() {
        String before = "lead\n\n== Life ==\n1\n2\n3\n4\n5\n6\n7\n8\n9\nend";
        PageDiff diff = LineDiff.between(before, before.replace("\n6\n", "\n6\nnew line here\n"));
        assertThat(diff.hunks()).singleElement().satisfies(hunk -> {
            assertThat(hunk.heading()).isEqualTo("Life");
            assertThat(hunk.oldLine()).isEqualTo(8);
            assertThat(hunk.rows())
                    .containsExactly(
                            new Row.Context(8, 8, "5"),
                            new Row.Context(9, 9, "6"),
                            new Row.Added(10, "new line here"),
                            new Row.Context(10, 11, "7"),
                            new Row.Context(11, 12, "8"));
        });
    }

    @Test
    void comparesScriptsWithoutSpacesByCharacter() {
        assertThat(WordDiff.between("東京都は日本の首都", "東京都が日本の首都"))
                .containsExactly(
                        new Segment(Segment.Kind.SAME, "東京都"),
                        new Segment(Segment.Kind.REMOVED, "は"),
                        new Segment(Segment.Kind.ADDED, "が"),
                        new Segment(Segment.Kind.SAME, "日本の首都"));
        // A vowel sign stays with its consonant.
        assertThat(Words.of("กี่")).containsExactly("กี่");
    }

    @Test
    void pairsAParagraphThatMoved() {
        String paragraph = "A paragraph that is long enough to be known again elsewhere.";
        PageDiff diff = LineDiff.between(
                paragraph + "\n\none\n\ntwo\n\nthree\n\nfour", "one\n\ntwo\n\nthree\n\nfour\n\n" + paragraph);
        List<Row> rows =
                diff.hunks().stream().flatMap(hunk -> hunk.rows().stream()).toList();
        assertThat(rows)
                .contains(new Row.MovedFrom(1, Row.Direction.DOWN, 1, paragraph))
                .anySatisfy(row -> assertThat(row)
                        .isEqualTo(new Row.MovedTo(
                                1, Row.Direction.DOWN, 9, List.of(new Segment(Segment.Kind.SAME, paragraph)))));
        assertThat(diff.figures().removedBytes()).isLessThan(10);
    }

    @Test
    void bothSidesCanBeReadBackFromTheRows() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<String> old = lines(random, 40);
            List<String> now = new ArrayList<>(old);
            for (int edits = random.nextInt(12); edits > 0; edits--) {
                int at = random.nextInt(now.size() + 1);
                if (random.nextBoolean() || at == now.size()) {
                    now.add(at, "inserted " + random.nextInt(5));
                } else if (random.nextBoolean()) {
                    now.remove(at);
                } else {
                    now.set(at, now.get(at) + " extra words");
                }
            }
            List<Change> changes = SequenceDiff.between(old, now);
            assertThat(applied(old, now, changes)).as("seed %d", seed).isEqualTo(now);
        }
    }

    @Test
    void unlikeAndRepetitiveLinesAreNoTrap() {
        for (int kind = 0; kind < 4; kind++) {
            List<String> old = new ArrayList<>();
            List<String> now = new ArrayList<>();
            Random random = new Random(7);
            for (int i = 0; i < 60_000; i++) {
                switch (kind) {
                    case 0 -> {
                        old.add("old " + i);
                        now.add("new " + i);
                    }
                    case 1 -> {
                        old.add(random.nextBoolean() ? "a" : "b");
                        now.add(random.nextBoolean() ? "a" : "b");
                    }
                    case 2 -> {
                        old.add("a" + i % 7);
                        now.add("a" + (6 - i % 7));
                    }
                    default -> {
                        old.add("line " + i);
                        now.addFirst("line " + i);
                    }
                }
                if (kind == 3 && i > 20_000) {
                    break;
                }
            }
            List<Change> changes = SequenceDiff.between(old, now);
            assertThat(applied(old, now, changes)).as("kind %d", kind).isEqualTo(now);
            LineDiff.between(String.join("\n", old), String.join("\n", now));
        }
    }

    @Test
    void pathologicalLongLinesAreNoTrap() {
        StringBuilder one = new StringBuilder();
        StringBuilder two = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            one.append(random.nextInt(3)).append(' ');
            two.append(random.nextInt(3)).append(' ');
        }
        PageDiff diff = LineDiff.between(one.toString(), two.toString());
        assertThat(diff.hunks()).hasSize(1);
    }

    private static List<String> lines(Random random, int max) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(max); i >= 0; i--) {
            lines.add("line " + random.nextInt(max));
        }
        return lines;
    }

    private static List<String> applied(List<String> old, List<String> now, List<Change> changes) {
        List<String> result = new ArrayList<>();
        int at = 0;
        for (Change change : changes) {
            result.addAll(old.subList(at, change.oldStart()));
            result.addAll(now.subList(change.newStart(), change.newEnd()));
            at = change.oldEnd();
        }
        result.addAll(old.subList(at, old.size()));
        return result;
    }
}
