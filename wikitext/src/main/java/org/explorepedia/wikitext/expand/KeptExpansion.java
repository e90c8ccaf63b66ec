// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/** An expansion that may be used again for calls whose steps get the same answers. */
final class KeptExpansion {

    private final TemplateText template;
    private final Step[] steps;
    private final Object[] answers;
    /** The text between the markers that the steps made, and the number of the marker behind each piece. */
    private final String[] pieces;

    private final int[] markers;
    private final Counters.Use use;
    private final String[] calls;
    private final int[] callCounts;
    private final int height;
    private final int frames;
    private final int weight;
    private volatile boolean used;

    // Where it hangs; only under the lock of the cache.
    private @Nullable StepNode parent;
    private Object edge = Step.DONE;

    private KeptExpansion(
            TemplateText template,
            Recording recording,
            String[] pieces,
            int[] markers,
            Counters.Use use,
            int height,
            int frames) {
        this.template = template;
        this.steps = recording.steps().toArray(Step[]::new);
        this.answers = recording.answers().toArray();
        this.pieces = pieces;
        this.markers = markers;
        this.use = use;
        this.height = height;
        this.frames = frames;
        Map<String, int[]> called = recording.calls();
        this.calls = called.keySet().toArray(String[]::new);
        this.callCounts = Arrays.stream(calls)
                .mapToInt(title -> called.getOrDefault(title, new int[1])[0])
                .toArray();
        this.weight = weigh();
    }

    /**
     * Makes one of what was recorded.
     *
     * @param height how much deeper than its call the expansion went
     * @param frames how many frames deeper
     * @return {@code null} if the text holds a piece of a marker
     */
    static @Nullable KeptExpansion of(
            TemplateText template, Recording recording, String text, Counters.Use use, int height, int frames) {
        List<String> own = recording.markers();
        List<String> pieces = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int done = 0;
        int at = text.indexOf(Markers.DELIMITER);
        while (at >= 0) {
            int end = text.indexOf(Markers.DELIMITER, at + 1);
            if (end < 0) {
                return null;
            }
            int number = own.indexOf(text.substring(at, end + 1));
            if (number >= 0) {
                pieces.add(text.substring(done, at));
                numbers.add(number);
                done = end + 1;
            }
            at = text.indexOf(Markers.DELIMITER, end + 1);
        }
        pieces.add(done == 0 ? text : text.substring(done));
        return new KeptExpansion(
                template,
                recording,
                pieces.toArray(String[]::new),
                numbers.stream().mapToInt(Integer::intValue).toArray(),
                use,
                height,
                frames);
    }

    private int weigh() {
        long bytes = 200 + steps.length * 12L + calls.length * 8L;
        for (Object answer : answers) {
            bytes += answer instanceof String text ? 48 + text.length() : 32;
        }
        for (Step step : steps) {
            bytes += step instanceof Step.Marker marker ? 64 + marker.part().length() : 0;
            bytes += step instanceof Step.Tag tag ? 160 + tag.use().source().length() * 2L : 0;
        }
        for (String piece : pieces) {
            bytes += 56 + piece.length();
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    TemplateText template() {
        return template;
    }

    int length() {
        return steps.length;
    }

    Step step(int index) {
        return steps[index];
    }

    Object answer(int index) {
        return answers[index];
    }

    /** Replaces equal steps by those that other expansions of the template hold. */
    void share() {
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] instanceof Step.Argument || steps[i] instanceof Step.Fetch) {
                steps[i] = template.shared(steps[i]);
            }
        }
    }

    /** Whether the expansion went no deeper than it may from here. */
    boolean fits(int depth, int frame, Counters counters) {
        return depth + height <= counters.limits().maxExpansionDepth()
                && frame + frames <= counters.limits().maxTemplateDepth();
    }

    int height() {
        return height;
    }

    int frames() {
        return frames;
    }

    Counters.Use use() {
        return use;
    }

    void callsTo(Counters counters, @Nullable Recording recording) {
        for (int i = 0; i < calls.length; i++) {
            counters.templateCalled(calls[i], callCounts[i]);
            if (recording != null) {
                recording.calls().computeIfAbsent(calls[i], t -> new int[1])[0] += callCounts[i];
            }
        }
    }

    void text(List<String> made, TextBuffer out) {
        for (int i = 0; i < pieces.length; i++) {
            out.append(pieces[i]);
            if (i < markers.length) {
                out.append(made.get(markers[i]));
            }
        }
    }

    /** Bytes in memory, roughly. */
    int weight() {
        return weight;
    }

    void use(boolean now) {
        used = now;
    }

    boolean wasUsed() {
        return used;
    }

    void hang(@Nullable StepNode newParent, Object newEdge) {
        parent = newParent;
        edge = newEdge;
    }

    @Nullable
    StepNode parent() {
        return parent;
    }

    Object edge() {
        return edge;
    }
}
