// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.merge.MergeResult;
import org.explorepedia.core.merge.ThreeWayMerge;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Title;

/** Stores a finished text with all that belongs to it, in one transaction. */
final class SaveTransaction {

    /** What a writer types to sign. */
    private static final String SIGNED = "~~~~";

    private final Editing editing;
    private final RevisionWriter writer;

    SaveTransaction(Editing editing) {
        this.editing = editing;
        this.writer = new RevisionWriter(editing);
    }

    /** What an earlier copy of the same request stored. */
    Optional<EditOutcome> earlier(EditRequest request) {
        return request.requestKey().isEmpty()
                ? Optional.empty()
                : editing.work().read(stores -> earlier(stores, request));
    }

    private static Optional<EditOutcome> earlier(Stores stores, EditRequest request) {
        return stores.settings()
                .recall(request.requestKey())
                .map(id -> new EditOutcome.Duplicate(request.title(), new RevisionId(Long.parseLong(id))));
    }

    /** @throws EditRace if another save came first */
    EditOutcome store(
            Viewer viewer,
            EditRequest request,
            PageSnapshot before,
            String text,
            boolean merged,
            String summary,
            Instant now) {
        String model = before.contentModel();
        Optional<Page> page = before.page();
        Optional<String> oldText = page.map(_ -> before.text());
        Optional<Title> redirect = editing.render().redirectTarget(text, model);
        Optional<Title> oldRedirect = oldText.flatMap(old -> editing.render().redirectTarget(old, model));
        Set<String> tags = new HashSet<>(request.tags());
        tags.addAll(AutomaticTags.of(oldText, oldRedirect, text, redirect));
        List<RevisionId> reverted = reverted(request, before, text, tags);
        String words = summary.isEmpty() ? editing.summaries().of(oldText, text, redirect) : summary;
        boolean minor = request.minor()
                && viewer.has(Right.MINOR_EDIT)
                && page.isPresent()
                && !(request.section() instanceof Section.New);
        Save save = new Save(
                request.title(),
                page,
                text,
                model,
                redirect,
                viewer.actor(),
                words,
                minor,
                request.bot() && viewer.has(Right.BOT),
                viewer.has(Right.AUTO_PATROL),
                tags,
                now);
        Mentions.Found mentioned = request.text().contains(SIGNED)
                ? editing.mentions().in(request.title(), before.text(), text)
                : Mentions.Found.NONE;
        long edits = viewer.user().map(User::editCount).orElse(0L);
        EditFollower.Change change =
                new EditFollower.Change(viewer, request.title(), oldText, text, words, minor, tags);
        List<EditFollower.Followed> followed = editing.followers().stream()
                .map(follower -> follower.about(change))
                .toList();
        String heading = request.section() instanceof Section.New(String title) ? title : "";
        return editing.work().write(stores -> {
            Optional<EditOutcome> earlier =
                    request.requestKey().isEmpty() ? Optional.empty() : earlier(stores, request);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Revision revision = writer.write(stores, save);
            stores.addresses().note(viewer.actor(), viewer.address(), now);
            reverted.forEach(id -> stores.revisions().addTags(id, Set.of(AutomaticTags.REVERTED)));
            viewer.userId().ifPresent(user -> follow(stores, user, request));
            EditTidings tidings = editing.tidings();
            tidings.reverted(stores, save, revision, reverted);
            tidings.mentioned(stores, save, revision, mentioned, heading, followed);
            tidings.counted(stores, save, revision, edits);
            followed.forEach(one -> one.stored(stores, revision));
            if (!request.requestKey().isEmpty()) {
                stores.settings().remember(request.requestKey(), revision.id().toString(), now);
            }
            return new EditOutcome.Published(
                    request.title(), revision, page.map(Page::latest), merged, redirect, heading);
        });
    }

    private static void follow(Stores stores, UserId user, EditRequest request) {
        switch (request.watch()) {
            case EditRequest.Watch.On(var expiry) ->
                stores.watches().watch(user, request.title().subjectPage(), expiry);
            case EditRequest.Watch.Off _ ->
                stores.watches().unwatch(user, request.title().subjectPage());
            case EditRequest.Watch.Unchanged _ -> {}
        }
        stores.drafts().remove(user, request.title(), request.section().parameter());
    }

    /** Adds the tags of reverts, and answers which revisions were taken back. */
    private List<RevisionId> reverted(EditRequest request, PageSnapshot before, String text, Set<String> tags) {
        if (request.undo().isPresent() && isCleanUndo(request.undo().get(), before, text)) {
            tags.add(AutomaticTags.UNDO);
            return between(before.recent(), request.undo().get());
        }
        Optional<Revision> restored = AutomaticTags.restoredBy(before.recent(), Sha1.of(text));
        if (restored.isEmpty()) {
            return List.of();
        }
        tags.add(AutomaticTags.MANUAL_REVERT);
        return before.recent().stream()
                .takeWhile(revision -> !revision.equals(restored.get()))
                .map(Revision::id)
                .toList();
    }

    /** Whether the writer published what undoing gave, without a change of their own. */
    private boolean isCleanUndo(EditRequest.Undo undo, PageSnapshot before, String text) {
        Optional<String> undone = editing.render().text(undo.undone());
        Optional<String> after = editing.render().text(undo.after());
        return undone.isPresent()
                && after.isPresent()
                && switch (ThreeWayMerge.merge(undone.get(), after.get(), before.text())) {
                    case MergeResult.Clean(String clean) ->
                        clean.stripTrailing().equals(text);
                    case MergeResult.Conflicting _ -> false;
                };
    }

    private static List<RevisionId> between(List<Revision> newestFirst, EditRequest.Undo undo) {
        List<RevisionId> taken = new ArrayList<>();
        boolean inside = false;
        for (Revision revision : newestFirst) {
            if (revision.id().equals(undo.after())) {
                break;
            }
            inside |= revision.id().equals(undo.undone());
            if (inside) {
                taken.add(revision.id());
            }
        }
        return taken;
    }
}
