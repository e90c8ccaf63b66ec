// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    private static final String BASE = "Lead text.\n\n== One ==\nfirst section\n\n== Two ==\nsecond section";

    @Test
    void E4_changesInDifferentSectionsMerge() {
        String mine = BASE.replace("first", "my first");
        String theirs = BASE.replace("second section", "second section, longer\nwith a new line");
        assertThat(ThreeWayMerge.merge(BASE, mine, theirs))
                .isEqualTo(
                        new MergeResult.Clean(
                                "Lead text.\n\n== One ==\nmy first section\n\n== Two ==\nsecond section, longer\nwith a new line"));
    }

    @Test
    void E5_changesOfOneLineAreAConflictWithARegionForEachParagraph() {
        String mine = BASE.replace("Lead text.", "My lead text.").replace("second", "2nd");
        String theirs = BASE.replace("Lead text.", "Their lead text.").replace("first", "1st");
        assertThat(ThreeWayMerge.merge(BASE, mine, theirs))
                .isEqualTo(new MergeResult.Conflicting(List.of(
                        new Region.Conflict("Lead text.", "My lead text.", "Their lead text."),
                        new Region.Stable("\n== One =="),
                        new Region.Theirs("first section", "1st section", false),
                        new Region.Stable("\n== Two =="),
                        new Region.Mine("second section", "2nd section", false))));
    }

    @Test
    void neighbouringLinesTouchAndAreAConflict() {
        assertThat(ThreeWayMerge.merge("a\nb\nc\nd", "a\nB\nc\nd", "a\nb\nC\nd"))
                .isInstanceOf(MergeResult.Conflicting.class);
        assertThat(ThreeWayMerge.merge("a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nC\nd"))
                .isEqualTo(new MergeResult.Clean("A\nb\nC\nd"));
    }

    @Test
    void theSameChangeOnBothSidesIsTakenOnce() {
        assertThat(ThreeWayMerge.merge("a\nb\nc", "a\nx\nc", "a\nx\nc")).isEqualTo(new MergeResult.Clean("a\nx\nc"));
        assertThat(ThreeWayMerge.merge("a\nb\nc\nd", "a\nx\nc\nD", "a\nx\nc\nd"))
                .isEqualTo(new MergeResult.Clean("a\nx\nc\nD"));
    }

    @Test
    void offersAMergeOfWordsThatDoNotTouch() {
        Region.Conflict conflict = new Region.Conflict(
                "The quick fox jumps over the lazy dog",
                "The quick red fox jumps over the lazy dog",
                "The quick fox jumps over the sleeping dog");
        assertThat(conflict.suggestion()).contains("The quick red fox jumps over the sleeping dog");
        assertThat(new Region.Conflict("one word", "one mine", "one theirs").suggestion())
                .isEmpty();
    }

    @Test
    void aCleanMergeDropsNothingThatEitherSideAdded() {
        int clean = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            List<String> base = new ArrayList<>();
            for (int i = 4 + random.nextInt(30); i > 0; i--) {
                base.add(random.nextInt(4) == 0 ? "" : "base" + random.nextInt(20));
            }
            List<String> mine = edited(random, base, "mine");
            List<String> theirs = edited(random, base, "theirs");
            MergeResult result =
                    ThreeWayMerge.merge(String.join("\n", base), String.join("\n", mine), String.join("\n", theirs));
            switch (result) {
                case MergeResult.Clean(String text) -> {
                    clean++;
                    List<String> lines = List.of(text.split("\n", -1));
                    assertThat(lines)
                            .as("seed %d", seed)
                            .containsAll(mine.stream()
                                    .filter(line -> line.startsWith("mine"))
                                    .toList())
                            .containsAll(theirs.stream()
                                    .filter(line -> line.startsWith("theirs"))
                                    .toList());
                }
                case MergeResult.Conflicting(List<Region> regions) -> {
                    assertThat(regions).as("seed %d", seed).anyMatch(region -> region instanceof Region.Conflict);
                    assertThat(side(regions, true)).as("seed %d", seed).containsAll(own(mine, "mine"));
                    assertThat(side(regions, false)).as("seed %d", seed).containsAll(own(theirs, "theirs"));
                }
            }
        }
        assertThat(clean).isGreaterThan(200);
    }

    private static List<String> own(List<String> lines, String mark) {
        return lines.stream().filter(line -> line.startsWith(mark)).toList();
    }

    private static List<String> side(List<Region> regions, boolean mine) {
        List<String> lines = new ArrayList<>();
        for (Region region : regions) {
            String text = switch (region) {
                case Region.Stable(String stable) -> stable;
                case Region.Mine(var _, String changed, var _) -> mine ? changed : "";
                case Region.Theirs(var _, String changed, var _) -> mine ? "" : changed;
                case Region.Conflict(var _, String ours, String theirs) -> mine ? ours : theirs;
            };
            lines.addAll(List.of(text.split("\n", -1)));
        }
        return lines;
    }

    private static List<String> edited(Random random, List<String> base, String mark) {
        List<String> lines = new ArrayList<>(base);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.set(at, mark + random.nextInt(1000));
                case 1 -> lines.add(at, mark + random.nextInt(1000));
                default -> {
                    if (lines.size() > 2) {
                        lines.remove(at);
                    }
                }
            }
        }
        return lines;
    }
}
