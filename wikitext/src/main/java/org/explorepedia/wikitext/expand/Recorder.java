// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the expansions of one parse ask and do, for those that are being recorded just now. Whatever a parse does
 * that cannot be done again from a record says so with {@link #spoil()}.
 */
final class Recorder {

    private final ParseState state;
    private final RecordingSource source;
    private @Nullable Recording current;
    private final Deque<Done> done = new ArrayDeque<>();
    private int attempts;
    private int hits;
    private int trying;

    Recorder(ParseState state) {
        this.state = state;
        this.source = new RecordingSource(state.ownSource(), this);
    }

    /**
     * A marker or tag that was made while a kept expansion was tried which then did not fit: the expansion itself takes it
     * over where it comes to the same step.
     *
     * @param owner the recording that has it already
     * @param attempt number of the attempt that made it
     */
    record Done(Step step, String made, @Nullable Recording owner, int attempt) {}

    @Nullable
    Recording current() {
        return current;
    }

    /** Sets what is being recorded now; answers what was before. */
    @Nullable
    Recording switchTo(@Nullable Recording next) {
        Recording before = current;
        current = next;
        return before;
    }

    boolean isRecording() {
        return current != null;
    }

    RecordingSource source() {
        return source;
    }

    /** Says that what happens now cannot happen again from a record. */
    void spoil() {
        if (current != null) {
            current.spoil();
        }
    }

    void note(Step step, Object answer) {
        if (current != null) {
            current.note(step, answer, null);
        }
    }

    /** How many kept expansions this parse used. */
    int hits() {
        return hits;
    }

    void hit() {
        hits++;
    }

    // Steps that make something

    /** Sets a part aside, or finds the marker of the time that was tried before. */
    String marker(Markers.Kind kind, String part) {
        if (current == null && done.isEmpty()) {
            return state.ownMarkers().add(kind, part);
        }
        if (part.indexOf(Markers.DELIMITER) >= 0) {
            spoil();
            return state.ownMarkers().add(kind, part);
        }
        return once(new Step.Marker(kind, part), () -> state.ownMarkers().add(kind, part));
    }

    /** Renders a tag; what that does to the page happens again whenever a record of it is used, so it is not recorded. */
    String tag(TagExtension.TagCall use, Supplier<String> rendering) {
        Done known = done.peekFirst();
        if (known != null && known.step() instanceof Step.Tag(var same, var _) && same.equals(use)) {
            return again(known);
        }
        unexpected(known);
        Recording before = switchTo(null);
        Counters.Use started = state.counters().use();
        String made;
        try {
            made = rendering.get();
        } finally {
            current = before;
            if (before != null) {
                before.leaveOutAll(state.counters().use().minus(started));
            }
        }
        boolean marker = isMarker(made);
        if (!marker && made.indexOf(Markers.DELIMITER) >= 0) {
            spoil();
        }
        note(new Step.Tag(use, marker), made);
        return made;
    }

    /** Whether a text is one marker and nothing else. */
    static boolean isMarker(String text) {
        return text.length() > 3
                && text.charAt(0) == Markers.DELIMITER
                && text.indexOf(Markers.DELIMITER, 1) == text.length() - 1;
    }

    private String once(Step step, Supplier<String> making) {
        Done known = done.peekFirst();
        if (known != null && known.step().equals(step)) {
            return again(known);
        }
        unexpected(known);
        String made = making.get();
        note(step, made);
        return made;
    }

    private String again(Done known) {
        done.removeFirst();
        if (current != null) {
            current.note(known.step(), known.made(), known.owner());
        }
        return known.made();
    }

    /** What was made before is not what is needed now: nothing of it can be trusted to fit. */
    private void unexpected(@Nullable Done known) {
        if (known != null) {
            done.clear();
            spoil();
        }
    }

    /** Whether a step has to be taken down, or may have been taken already. */
    boolean isBusy() {
        return current != null || !done.isEmpty();
    }

    /** Notes that the expansions of now, but for those that made it themselves, depend on what a marker stands for. */
    void readsMarker(int number) {
        if (current == null) {
            return;
        }
        String marker = state.ownMarkers().marker(number);
        for (Recording r = current; r != null && !r.markers().contains(marker); r = r.outer()) {
            r.own(new Step.MarkerKind(number), Step.MarkerKind.answer(state.ownMarkers(), number));
        }
    }

    /** Whether a kept expansion is being tried: what that asks may be asked many times. */
    boolean isTrying() {
        return trying > 0;
    }

    void trying(int change) {
        trying += change;
    }

    int nextAttempt() {
        return ++attempts;
    }

    /** Leaves what an attempt made to the expansion that follows. */
    void leave(List<Done> made) {
        for (int i = made.size() - 1; i >= 0; i--) {
            done.addFirst(made.get(i));
        }
    }

    /** Drops what an expansion did not take over. */
    void close(int attempt) {
        if (!done.isEmpty()) {
            done.removeIf(d -> d.attempt() == attempt);
        }
    }
}
