// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.explorepedia.core.diff.LineDiff;
import org.explorepedia.core.edit.EditRequest.Confirmation;
import org.explorepedia.core.merge.MergeResult;
import org.explorepedia.core.merge.Region;
import org.explorepedia.core.merge.ThreeWayMerge;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.AutomaticBlocks;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;

/**
 * Previewing, comparing and publishing texts. Every save names the state that its writer saw; what others did since is
 * merged, or shown as a conflict in which nothing of either side is lost.
 */
public final class EditService {

    /** Within one process, saves of a page wait for each other; other processes are met in the transaction. */
    private static final int LOCKS = 256;

    private final Editing editing;
    private final RateLimiter limiter;
    private final Composer composer;
    private final SaveTransaction saves;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    public EditService(Editing editing, RateLimiter limiter) {
        this.editing = editing;
        this.limiter = limiter;
        this.composer = new Composer(editing.work(), editing.render());
        this.saves = new SaveTransaction(editing);
        Arrays.setAll(locks, _ -> new ReentrantLock());
    }

    /** Shows a text as publishing would; stores nothing and works for people who are blocked. */
    public PreviewOutcome preview(Viewer viewer, EditRequest request, RenderOptions options) {
        long size = TextNormalizer.bytes(request.text());
        if (size > editing.settings().maxBytes()) {
            return new PreviewOutcome.TooBig(size, editing.settings().maxBytes());
        }
        String model = snapshot(request).contentModel();
        String text = composer.transformed(viewer, request, model);
        RenderOptions own =
                new RenderOptions(options.language(), options.thumbWidth(), options.editSectionLinks(), viewer.name());
        return new PreviewOutcome.Preview(
                editing.render().preview(request.title(), text, model, own),
                text,
                editing.render().summary(summary(request), request.title(), true));
    }

    /** Compares a text with the stored one, so that the writer sees also what others did meanwhile. */
    public PreviewOutcome changes(Viewer viewer, EditRequest request) {
        long size = TextNormalizer.bytes(request.text());
        if (size > editing.settings().maxBytes()) {
            return new PreviewOutcome.TooBig(size, editing.settings().maxBytes());
        }
        PageSnapshot now = snapshot(request);
        String mine = composer.transformed(viewer, request, now.contentModel());
        return switch (composer.unmerged(viewer, request, now, mine)) {
            case Composition.Ready ready ->
                new PreviewOutcome.Changes(
                        LineDiff.between(now.text(), ready.text()),
                        editing.render().summary(summary(request), request.title(), true));
            case Composition.NoSuchSection(int index) -> new PreviewOutcome.NoSuchSection(index);
            case Composition.NoSuchRevision(RevisionId id) -> new PreviewOutcome.NoSuchRevision(id);
            case Composition.Conflicting _, Composition.AlreadyThere _ ->
                throw new IllegalStateException("comparisons do not merge");
        };
    }

    /** Stores a text, or says why not. */
    public EditOutcome publish(Viewer viewer, EditRequest request) {
        ReentrantLock lock = locks[Math.floorMod(request.title().hashCode(), LOCKS)];
        lock.lock();
        try {
            PageSnapshot now = snapshot(request);
            Optional<EditOutcome> before = beforeFirstTry(viewer, request, now);
            if (before.isPresent()) {
                return before.get();
            }
            Retries retries = new Retries();
            while (true) {
                Attempt outcome = attempt(viewer, request, now);
                switch (outcome) {
                    case Attempt.Over(EditOutcome answer) -> {
                        return answer;
                    }
                    case Attempt.Write(String text, boolean merged) -> {
                        try {
                            return saves.store(viewer, request, now, text, merged, summary(request), now());
                        } catch (EditRace race) {
                            retries.pause(race);
                            now = snapshot(request);
                        }
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private sealed interface Attempt {
        record Over(EditOutcome outcome) implements Attempt {}

        record Write(String text, boolean merged) implements Attempt {}
    }

    private Optional<EditOutcome> beforeFirstTry(Viewer viewer, EditRequest request, PageSnapshot now) {
        Optional<EditOutcome> earlier = saves.earlier(request);
        if (earlier.isPresent()) {
            return earlier;
        }
        Decision decision = editing.rights().check(viewer, Action.EDIT, now.state());
        if (decision instanceof Decision.Denied(List<Denial> reasons)) {
            followAddress(viewer, reasons);
            return Optional.of(new EditOutcome.Denied(reasons));
        }
        long size = TextNormalizer.bytes(request.text());
        if (size > editing.settings().maxBytes()) {
            return Optional.of(new EditOutcome.TooBig(size, editing.settings().maxBytes(), false));
        }
        return limiter.count(viewer, RateLimits.EDIT, editing.clock().instant())
                .map(limited -> new EditOutcome.Denied(List.of(limited)));
    }

    /** Somebody who is blocked and tries to go on from another address must not succeed there with another account. */
    private void followAddress(Viewer viewer, List<Denial> reasons) {
        for (Denial reason : reasons) {
            boolean own = reason instanceof Denial.Blocked(Block block)
                    && AutomaticBlocks.spreads(block)
                    && block.target().equals(viewer.name());
            if (own && reason instanceof Denial.Blocked(Block block)) {
                editing.work().write(stores -> {
                    AutomaticBlocks.onTry(
                            stores, block, viewer.address(), editing.clock().instant());
                    return block;
                });
            }
        }
    }

    private Attempt attempt(Viewer viewer, EditRequest request, PageSnapshot now) {
        Optional<EditOutcome> refusal = refusal(viewer, request, now);
        if (refusal.isPresent()) {
            return new Attempt.Over(refusal.get());
        }
        String mine = composer.transformed(viewer, request, now.contentModel());
        return switch (composer.compose(viewer, request, now, mine)) {
            case Composition.Ready(String text, boolean merged) -> ready(viewer, request, now, text, merged);
            case Composition.Conflicting(String whole, String base) -> new Attempt.Over(conflict(now, whole, base));
            case Composition.AlreadyThere _ ->
                new Attempt.Over(new EditOutcome.Duplicate(
                        request.title(), now.page().orElseThrow().latest()));
            case Composition.NoSuchSection(int index) -> new Attempt.Over(new EditOutcome.NoSuchSection(index));
            case Composition.NoSuchRevision(RevisionId id) -> new Attempt.Over(new EditOutcome.NoSuchRevision(id));
        };
    }

    private Optional<EditOutcome> refusal(Viewer viewer, EditRequest request, PageSnapshot now) {
        Decision decision = editing.rights().check(viewer, Action.EDIT, now.state());
        if (decision instanceof Decision.Denied(List<Denial> reasons)) {
            return Optional.of(new EditOutcome.Denied(reasons));
        }
        boolean exists = now.page().isPresent();
        if (exists && request.existence() == EditRequest.Existence.MUST_NOT_EXIST) {
            return Optional.of(new EditOutcome.AlreadyExists(request.title()));
        }
        if (!exists && request.existence() == EditRequest.Existence.MUST_EXIST) {
            return Optional.of(new EditOutcome.Missing(request.title()));
        }
        if (!exists && request.started().isPresent() && !request.confirmed().contains(Confirmation.RECREATE)) {
            Instant started = request.started().get().truncatedTo(ChronoUnit.SECONDS);
            Optional<LogEntry> deletion = now.log().stream()
                    .filter(entry -> !entry.timestamp().isBefore(started))
                    .findFirst();
            if (deletion.isPresent()) {
                return Optional.of(new EditOutcome.WasDeleted(deletion.get()));
            }
        }
        return Optional.empty();
    }

    private Attempt ready(Viewer viewer, EditRequest request, PageSnapshot now, String text, boolean merged) {
        if (now.page().isPresent() && text.equals(now.text().stripTrailing())) {
            return new Attempt.Over(
                    new EditOutcome.NoChange(request.title(), now.page().get().latest()));
        }
        long size = TextNormalizer.bytes(text);
        if (size > editing.settings().maxBytes()) {
            return new Attempt.Over(
                    new EditOutcome.TooBig(size, editing.settings().maxBytes(), true));
        }
        return warning(viewer, request, now, text)
                .<Attempt>map(warning -> new Attempt.Over(new EditOutcome.NeedsConfirmation(warning)))
                .orElseGet(() -> new Attempt.Write(text, merged));
    }

    private Optional<Confirmation> warning(Viewer viewer, EditRequest request, PageSnapshot now, String text) {
        boolean blank = now.page().isEmpty() && text.isBlank();
        if (blank && !request.confirmed().contains(Confirmation.BLANK_PAGE)) {
            return Optional.of(Confirmation.BLANK_PAGE);
        }
        boolean noHeading = request.section() instanceof Section.New(String heading) && heading.isBlank();
        if (noHeading && !request.confirmed().contains(Confirmation.NO_HEADING)) {
            return Optional.of(Confirmation.NO_HEADING);
        }
        boolean wantsReminder = viewer.user()
                .map(User::preferences)
                .map(preferences ->
                        preferences.getOrDefault("forceeditsummary", "0").equals("1"))
                .orElse(false);
        if (wantsReminder && isBare(summary(request)) && !request.confirmed().contains(Confirmation.NO_SUMMARY)) {
            return Optional.of(Confirmation.NO_SUMMARY);
        }
        boolean selfRedirect = editing.render()
                .redirectTarget(text, now.contentModel())
                .map(target -> target.withoutFragment().equals(request.title()))
                .orElse(false);
        return selfRedirect && !request.confirmed().contains(Confirmation.SELF_REDIRECT)
                ? Optional.of(Confirmation.SELF_REDIRECT)
                : Optional.empty();
    }

    /** Whether a summary says nothing but in which section the edit is. */
    private static boolean isBare(String summary) {
        String rest = summary.startsWith("/*") && summary.contains("*/")
                ? summary.substring(summary.indexOf("*/") + 2)
                : summary;
        return rest.isBlank();
    }

    private static EditOutcome conflict(PageSnapshot now, String mine, String base) {
        Revision current = now.latest().orElseThrow();
        List<Region> regions = switch (ThreeWayMerge.merge(base, mine, now.text())) {
            case MergeResult.Conflicting(List<Region> found) -> found;
            case MergeResult.Clean(String text) -> List.of(new Region.Stable(text));
        };
        return new EditOutcome.Conflict(current, now.text(), mine, base, LineDiff.between(now.text(), mine), regions);
    }

    private String summary(EditRequest request) {
        String typed = TextNormalizer.line(request.summary(), editing.settings().maxSummary());
        return typed.isEmpty() && request.section() instanceof Section.New(String heading)
                ? editing.summaries().newSection(TextNormalizer.line(heading, 200))
                : typed;
    }

    private PageSnapshot snapshot(EditRequest request) {
        Instant now = editing.clock().instant();
        return editing.work().read(stores -> PageSnapshot.load(stores, request.title(), now));
    }

    /** Times are stored to the second, as dumps write them. */
    private Instant now() {
        return editing.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
