// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.diff.LineDiff;
import org.explorepedia.core.merge.MergeResult;
import org.explorepedia.core.merge.ThreeWayMerge;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;

/** Takes edits back: prepares the text of an undo or a restoration for the edit box, and rolls back at once. */
public final class Reverts {

    private static final int MARKED = 100;

    private final Editing editing;
    private final RateLimiter limiter;
    private final RevisionWriter writer;

    public Reverts(Editing editing, RateLimiter limiter) {
        this.editing = editing;
        this.limiter = limiter;
        this.writer = new RevisionWriter(editing);
    }

    /**
     * The page without some edits, if those that came later leave it possible.
     *
     * @param undone the newest edit to take back
     * @param after the revision before the oldest one to take back; empty for the parent of {@code undone}
     */
    public RevertOutcome undo(Viewer viewer, Title title, RevisionId undone, Optional<RevisionId> after) {
        PageSnapshot now = snapshot(title);
        if (now.page().isEmpty()) {
            return new RevertOutcome.NoSuchPage(title);
        }
        Optional<Revision> newest = revision(viewer, now.page().get(), undone);
        if (newest.isEmpty()) {
            return new RevertOutcome.NoSuchRevision(undone);
        }
        Optional<RevisionId> beforeId = after.or(() -> newest.get().parent());
        if (beforeId.isEmpty()) {
            // The first revision has nothing before it to go back to.
            return new RevertOutcome.CannotUndo(title);
        }
        Optional<Revision> before = revision(viewer, now.page().get(), beforeId.get());
        if (before.isEmpty()) {
            return new RevertOutcome.NoSuchRevision(beforeId.get());
        }
        String textAfter = editing.render().text(undone).orElse("");
        String textBefore = editing.render().text(beforeId.get()).orElse("");
        return switch (ThreeWayMerge.merge(textAfter, textBefore, now.text())) {
            case MergeResult.Conflicting _ -> new RevertOutcome.CannotUndo(title);
            case MergeResult.Clean(String text) ->
                text.equals(now.text())
                        ? new RevertOutcome.NothingToUndo(title)
                        : prepared(now, text, undoSummary(newest.get(), before.get()), undone, beforeId.get());
        };
    }

    private String undoSummary(Revision newest, Revision before) {
        boolean single = newest.parent().equals(Optional.of(before.id()));
        if (!single) {
            return editing.summaries()
                    .undoSeveral(before.id().value() + 1, newest.id().value());
        }
        return editing.summaries().undo(newest.id().value(), shownAuthor(newest));
    }

    private static String shownAuthor(Revision revision) {
        return revision.hides(HiddenPart.AUTHOR) ? "?" : revision.author().name();
    }

    /** The text of an old revision, to be published in place of the current one. */
    public RevertOutcome restore(Viewer viewer, Title title, RevisionId id) {
        PageSnapshot now = snapshot(title);
        if (now.page().isEmpty()) {
            return new RevertOutcome.NoSuchPage(title);
        }
        Optional<Revision> wanted = revision(viewer, now.page().get(), id);
        if (wanted.isEmpty()) {
            return new RevertOutcome.NoSuchRevision(id);
        }
        String text = editing.render().text(id).orElse("");
        if (text.equals(now.text())) {
            return new RevertOutcome.NothingToUndo(title);
        }
        String summary = editing.summaries().restore(id.value(), shownAuthor(wanted.get()));
        return prepared(now, text, summary, now.page().get().latest(), id);
    }

    private static RevertOutcome prepared(
            PageSnapshot now, String text, String summary, RevisionId undone, RevisionId after) {
        return new RevertOutcome.Prepared(
                text,
                summary,
                new EditRequest.Undo(undone, after),
                now.latest().orElseThrow(),
                LineDiff.between(now.text(), text));
    }

    /**
     * Takes back all latest edits of one author at once.
     *
     * @param author whose edits; the outcome is {@link RevertOutcome.EditedSince} if the latest edit is not theirs
     * @param summary in place of the usual words; may be empty
     * @param asBot whether to hide these edits and their revert from recent changes, for people who may
     */
    public RevertOutcome rollback(Viewer viewer, Title title, String author, String summary, boolean asBot) {
        Retries retries = new Retries();
        for (boolean first = true; ; first = false) {
            PageSnapshot now = snapshot(title);
            Optional<RevertOutcome> refusal = refusal(viewer, now, author, first);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Page page = now.page().orElseThrow();
            Revision latest = now.latest().orElseThrow();
            Optional<Revision> good =
                    editing.work().read(stores -> stores.revisions().lastNotBy(page.id(), latest.author()));
            if (good.isEmpty()) {
                return new RevertOutcome.OnlyAuthor(title, author);
            }
            if (!Composer.mayRead(viewer, good.get())) {
                return new RevertOutcome.CannotUndo(title);
            }
            try {
                return store(viewer, now, latest, good.get(), summary, asBot);
            } catch (EditRace race) {
                retries.pause(race);
            }
        }
    }

    private Optional<RevertOutcome> refusal(Viewer viewer, PageSnapshot now, String author, boolean first) {
        if (now.page().isEmpty()) {
            return Optional.of(new RevertOutcome.NoSuchPage(now.title()));
        }
        Decision rollback = editing.rights().check(viewer, Action.ROLLBACK, now.state());
        if (rollback instanceof Decision.Denied(List<Denial> reasons)) {
            return Optional.of(new RevertOutcome.Denied(reasons));
        }
        Decision edit = editing.rights().check(viewer, Action.EDIT, now.state());
        if (edit instanceof Decision.Denied(List<Denial> reasons)) {
            return Optional.of(new RevertOutcome.Denied(reasons));
        }
        Revision latest = now.latest().orElseThrow();
        if (!latest.author().name().equals(author)) {
            return Optional.of(new RevertOutcome.EditedSince(now.title(), latest));
        }
        Optional<RevertOutcome> limited = Optional.empty();
        if (first) {
            limited = limiter.count(viewer, RateLimits.ROLLBACK, editing.clock().instant())
                    .map(denial -> new RevertOutcome.Denied(List.of(denial)));
        }
        return limited;
    }

    private RevertOutcome store(
            Viewer viewer, PageSnapshot now, Revision latest, Revision good, String summary, boolean asBot) {
        Page page = now.page().orElseThrow();
        String text = editing.render().text(good.id()).orElse("");
        Optional<Title> redirect = editing.render().redirectTarget(text, good.contentModel());
        Set<String> tags = new HashSet<>(AutomaticTags.of(
                Optional.of(now.text()),
                editing.render().redirectTarget(now.text(), now.contentModel()),
                text,
                redirect));
        tags.add(AutomaticTags.ROLLBACK);
        String typed = TextNormalizer.line(summary, editing.settings().maxSummary());
        Save save = new Save(
                now.title(),
                now.page(),
                text,
                good.contentModel(),
                redirect,
                viewer.actor(),
                typed.isEmpty() ? editing.summaries().rollback(shownAuthor(latest), shownAuthor(good)) : typed,
                true,
                asBot && viewer.has(Right.BOT),
                true,
                tags,
                editing.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        return editing.work().write(stores -> {
            List<Revision> undone = stores.revisions().history(page.id(), Slice.Request.first(MARKED)).items().stream()
                    .takeWhile(revision -> !revision.id().equals(good.id()))
                    .toList();
            Revision revision = writer.write(stores, save);
            undone.forEach(taken -> stores.revisions().addTags(taken.id(), Set.of(AutomaticTags.REVERTED)));
            editing.tidings()
                    .reverted(
                            stores,
                            save,
                            revision,
                            undone.stream().map(Revision::id).toList());
            return new RevertOutcome.RolledBack(now.title(), revision, good, undone.size());
        });
    }

    private Optional<Revision> revision(Viewer viewer, Page page, RevisionId id) {
        return editing.work()
                .read(stores -> stores.revisions().find(id))
                .filter(found -> found.page().equals(page.id()) && Composer.mayRead(viewer, found));
    }

    private PageSnapshot snapshot(Title title) {
        Instant now = editing.clock().instant();
        return editing.work().read(stores -> PageSnapshot.load(stores, title.withoutFragment(), now));
    }
}
