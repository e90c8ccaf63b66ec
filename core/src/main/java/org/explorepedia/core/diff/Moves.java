// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds paragraphs that were deleted in one place and added in another, and turns the two rows into a pair. */
final class Moves {

    /** Shorter lines, such as list bullets or closing braces, are alike by chance. */
    private static final int MIN_LENGTH = 20;

    private static final double LIKE = 0.6;
    private static final int MAX_CANDIDATES = 60;

    /** Where a row stands, so that it can be replaced. */
    private record Place(int block, int row, int line, String text) {}

    private Moves() {}

    static void mark(List<List<Row>> blocks) {
        List<Place> deleted = new ArrayList<>();
        List<Place> added = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            List<Row> rows = blocks.get(b);
            for (int r = 0; r < rows.size(); r++) {
                switch (rows.get(r)) {
                    case Row.Deleted(int line, String text)
                    when text.length() >= MIN_LENGTH -> deleted.add(new Place(b, r, line, text));
                    case Row.Added(int line, String text)
                    when text.length() >= MIN_LENGTH -> added.add(new Place(b, r, line, text));
                    case Row.Deleted _, Row.Added _, Row.Changed _, Row.Context _, Row.MovedFrom _, Row.MovedTo _ -> {}
                }
            }
        }
        if (deleted.isEmpty() || added.isEmpty()) {
            return;
        }
        int pairs = markEqual(blocks, deleted, added);
        if (deleted.size() <= MAX_CANDIDATES && added.size() <= MAX_CANDIDATES) {
            markLike(blocks, deleted, added, pairs);
        }
    }

    private static int markEqual(List<List<Row>> blocks, List<Place> deleted, List<Place> added) {
        Map<String, Deque<Place>> byText = new HashMap<>();
        for (Place place : added) {
            byText.computeIfAbsent(place.text(), _ -> new ArrayDeque<>()).add(place);
        }
        List<Place> taken = new ArrayList<>();
        int pairs = 0;
        for (var places = deleted.iterator(); places.hasNext(); ) {
            Place from = places.next();
            Deque<Place> targets = byText.get(from.text());
            if (targets != null && !targets.isEmpty()) {
                Place to = targets.remove();
                pair(blocks, from, to, ++pairs);
                taken.add(to);
                places.remove();
            }
        }
        if (!taken.isEmpty()) {
            added.removeAll(new java.util.HashSet<>(taken));
        }
        return pairs;
    }

    private static void markLike(List<List<Row>> blocks, List<Place> deleted, List<Place> added, int pairs) {
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> bags = new ArrayList<>();
        added.forEach(place -> bags.add(Likeness.bag(place.text(), numbers)));
        boolean[] taken = new boolean[added.size()];
        int next = pairs;
        for (Place from : deleted) {
            int[] bag = Likeness.bag(from.text(), numbers);
            int best = -1;
            double bestLike = LIKE;
            for (int i = 0; i < taken.length; i++) {
                double like = taken[i] ? 0 : Likeness.of(bag, bags.get(i));
                if (like > bestLike) {
                    best = i;
                    bestLike = like;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                pair(blocks, from, added.get(best), ++next);
            }
        }
    }

    private static void pair(List<List<Row>> blocks, Place from, Place to, int pair) {
        Row.Direction direction = to.block() > from.block() || (to.block() == from.block() && to.row() > from.row())
                ? Row.Direction.DOWN
                : Row.Direction.UP;
        blocks.get(from.block()).set(from.row(), new Row.MovedFrom(pair, direction, from.line(), from.text()));
        blocks.get(to.block())
                .set(to.row(), new Row.MovedTo(pair, direction, to.line(), WordDiff.between(from.text(), to.text())));
    }
}
