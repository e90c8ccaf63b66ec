// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** One call of a template: takes a kept expansion that fits, or expands it and keeps that for other calls. */
final class TemplateUse {

    private final TemplateFrame call;
    private final TemplateText template;
    private final Expansion expansion;
    private final ParseState state;

    TemplateUse(TemplateFrame call, TemplateText template) {
        this.call = call;
        this.template = template;
        this.expansion = call.expansion();
        this.state = call.state();
    }

    void expand(TextBuffer out) {
        Recorder recorder = state.recorderOrNull();
        if (recorder == null || !expansion.keepsExpansions() || !template.isWorthRecording()) {
            call.expand(template.tree(), template.tree().root(), 0, out);
            return;
        }
        int attempt = recorder.nextAttempt();
        recorder.trying(1);
        boolean found;
        try {
            found = find(recorder, attempt, out);
        } finally {
            recorder.trying(-1);
        }
        if (!found) {
            record(recorder, out);
            recorder.close(attempt);
        }
    }

    /** Takes the steps of kept expansions as long as their answers are those that this call gets. */
    private boolean find(Recorder recorder, int attempt, TextBuffer out) {
        Object at = template.root();
        if (at == null) {
            return false;
        }
        List<String> made = new ArrayList<>();
        List<Recorder.Done> done = new ArrayList<>();
        int i = 0;
        boolean asked = false;
        KeptExpansion found = null;
        while (at != null && found == null) {
            Step step;
            if (at instanceof KeptExpansion kept) {
                if (!asked) {
                    prefetch(kept, i);
                    asked = true;
                }
                if (i == kept.length()) {
                    found = kept;
                    break;
                }
                step = kept.step(i);
            } else {
                step = ((StepNode) at).step();
            }
            Recording owner = recorder.current();
            Object answer = step.take(call);
            if (!step.isRepeatable()) {
                done.add(new Recorder.Done(step, (String) answer, owner, attempt));
            }
            if (step.makesMarker()) {
                if (!Recorder.isMarker((String) answer)) {
                    break;
                }
                made.add((String) answer);
                answer = Step.DONE;
            } else if (answer instanceof Step.Fetch.Answer fetched && call.isRunningAbove(fetched.title())) {
                break;
            }
            at = at instanceof KeptExpansion kept
                    ? kept.answer(i).equals(answer) ? kept : null
                    : ((StepNode) at).next(answer);
            i++;
        }
        if (found == null || !found.fits(expansion.depth(), call.depth(), state.counters())) {
            expansion.cache().miss();
            recorder.leave(done);
            return false;
        }
        expansion.cache().hit(found);
        recorder.hit();
        expansion.reached(found.height(), call.depth() + found.frames());
        state.counters().add(found.use());
        found.callsTo(state.counters(), recorder.current());
        found.text(made, out);
        return true;
    }

    /** Announces the pages that the rest of an expansion fetched, so that a store can get them in one go. */
    private void prefetch(KeptExpansion kept, int from) {
        List<Title> titles = null;
        for (int i = from; i < kept.length(); i++) {
            if (kept.step(i) instanceof Step.Fetch fetch && !expansion.isFetched(fetch.title())) {
                titles = titles == null ? new ArrayList<>() : titles;
                titles.add(fetch.title());
            }
        }
        if (titles != null && titles.size() > 1) {
            expansion.prefetch(titles);
        }
    }

    private void record(Recorder recorder, TextBuffer out) {
        Counters counters = state.counters();
        Recording outer = recorder.current();
        Recording recording = new Recording(outer, expansion.depth(), counters.use());
        int begin = out.length();
        long started = System.nanoTime();
        Expansion.Reach reach = expansion.measure();
        recorder.switchTo(recording);
        call.record(recording);
        try {
            call.expand(template.tree(), template.tree().root(), 0, out);
        } finally {
            recorder.switchTo(outer);
            call.record(null);
        }
        int height = expansion.deepest() - expansion.depth();
        int frames = expansion.deepestFrame() - call.depth();
        expansion.measured(reach);
        if (outer != null) {
            outer.calls(recording.calls());
        }
        Counters.Use use = recording.used(counters.use());
        if (!recording.isSpoiled()
                && !counters.exceeded()
                && template.isDear(use.nodes(), System.nanoTime() - started)) {
            KeptExpansion kept = KeptExpansion.of(
                    template, recording, out.substring(begin, out.length()), use, height, Math.max(0, frames));
            if (kept != null) {
                expansion.cache().keep(kept);
            }
        }
    }
}
