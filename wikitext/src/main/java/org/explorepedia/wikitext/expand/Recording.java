// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one expansion of a template asks and does while it runs, so that it can be kept. Belongs to one parse. */
final class Recording {

    /** An expansion that asks more than this is not worth keeping: looking it up would ask as much. */
    private static final int MAX_STEPS = 3_000;

    private final @Nullable Recording outer;
    private final int depth;
    private final Counters.Use before;
    private final Counters.Use elsewhere = new Counters.Use();
    private final List<Step> steps = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private final Set<Step> seen = new HashSet<>();
    private final List<String> markers = new ArrayList<>();
    private final Map<String, int[]> calls = new HashMap<>();
    private boolean spoiled;

    /**
     * @param outer the expansion around this one, which takes all steps of this one as its own; {@code null} if none
     * @param depth of the expansion now
     */
    Recording(@Nullable Recording outer, int depth, Counters.Use before) {
        this.outer = outer;
        this.depth = depth;
        this.before = before;
    }

    @Nullable
    Recording outer() {
        return outer;
    }

    int depth() {
        return depth;
    }

    List<Step> steps() {
        return steps;
    }

    List<Object> answers() {
        return answers;
    }

    /** Markers that its steps made, in their order. */
    List<String> markers() {
        return markers;
    }

    Map<String, int[]> calls() {
        return calls;
    }

    boolean isSpoiled() {
        return spoiled;
    }

    /** Says that this expansion and those around it cannot be kept. */
    void spoil() {
        for (Recording r = this; r != null && !r.spoiled; r = r.outer) {
            r.spoiled = true;
        }
    }

    /** Takes down a step of this expansion alone: reading an argument is no step of the one around. */
    void own(Step step, Object answer) {
        if (!spoiled && seen.add(step)) {
            add(step, answer);
        }
    }

    /**
     * Takes down a step of this expansion and of those around it.
     *
     * @param last the innermost one that has it already, {@code null} for none
     */
    void note(Step step, Object answer, @Nullable Recording last) {
        for (Recording r = this; r != null && r != last; r = r.outer) {
            if (step.isRepeatable() && !r.seen.add(step)) {
                // Then those around have it too.
                return;
            }
            if (!r.spoiled) {
                r.add(step, answer);
            }
        }
    }

    private void add(Step step, Object answer) {
        if (steps.size() >= MAX_STEPS) {
            spoil();
            return;
        }
        steps.add(step);
        if (step.makesMarker()) {
            markers.add((String) answer);
            answers.add(Step.DONE);
        } else {
            answers.add(answer);
        }
    }

    /** Takes over all that a part of this expansion did which was recorded apart. */
    void noteAll(Recording part) {
        if (part.spoiled) {
            spoil();
        }
        int marker = 0;
        for (int i = 0; i < part.steps.size(); i++) {
            Step step = part.steps.get(i);
            note(step, step.makesMarker() ? part.markers.get(marker++) : part.answers.get(i), null);
        }
        calls(part.calls);
    }

    void call(String title) {
        calls.computeIfAbsent(title, t -> new int[1])[0]++;
    }

    void calls(Map<String, int[]> more) {
        more.forEach((title, count) -> calls.computeIfAbsent(title, t -> new int[1])[0] += count[0]);
    }

    /** Whether a text holds a marker that this expansion or one around it made: such a text is another one each time. */
    boolean hasMarkerIn(String text) {
        if (text.indexOf(Markers.DELIMITER) < 0) {
            return false;
        }
        for (Recording r = this; r != null; r = r.outer) {
            for (String marker : r.markers) {
                if (text.contains(marker)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Leaves out what was counted for the caller of this expansion, or is counted again by a step. */
    void leaveOut(Counters.Use use) {
        elsewhere.add(use);
    }

    /** Leaves it out here and in those around. */
    void leaveOutAll(Counters.Use use) {
        for (Recording r = this; r != null; r = r.outer) {
            r.elsewhere.add(use);
        }
    }

    /** What the expansion itself used of the limits. */
    Counters.Use used(Counters.Use now) {
        return now.minus(before).minus(elsewhere);
    }
}
