// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Deletes pages into the archive, shows what is there, and brings it back. */
public final class PageDeleter {

    /** Pages with more revisions than this take a right of their own. */
    public static final long BIG = 5_000;

    private static final int LISTED = 500;

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final PageNotices notices;
    private final RedirectTargets redirects;
    private final Clock clock;

    public PageDeleter(
            UnitOfWork work, RightsChecker rights, PageNotices notices, RedirectTargets redirects, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.notices = notices;
        this.redirects = redirects;
        this.clock = clock;
    }

    /**
     * @param talk whether the talk page goes too
     * @param watch whether the deleter watches the title from now on
     */
    public record DeleteRequest(Title title, String reason, boolean talk, boolean watch) {
        public DeleteRequest {
            title = title.withoutFragment();
        }
    }

    /** @param revisions those that come back, all of them if none is named */
    public record RestoreRequest(Title title, Set<RevisionId> revisions, String reason) {
        public RestoreRequest {
            title = title.withoutFragment();
            revisions = Set.copyOf(revisions);
        }
    }

    /** Why somebody may not delete a page; empty if they may. */
    public List<Denial> denials(Viewer viewer, Title title) {
        Instant now = clock.instant();
        return work.read(stores -> stores.pages()
                .find(title)
                .map(page -> denials(stores, viewer, page, now))
                .orElseGet(() -> Denials.of(rights.check(viewer, Action.DELETE, PageState.plain(title, false)))));
    }

    private List<Denial> denials(Stores stores, Viewer viewer, Page page, Instant now) {
        List<Denial> reasons =
                Denials.of(rights.check(viewer, Action.DELETE, PageState.load(stores, page.title(), true, now)));
        if (!viewer.has(Right.BIG_DELETE) && stores.revisions().count(page.id()) > BIG) {
            reasons.addAll(Denials.without(rights, viewer, Right.BIG_DELETE));
        }
        return reasons;
    }

    public DeleteOutcome delete(Viewer viewer, DeleteRequest request) {
        Instant now = clock.instant();
        return work.write(stores -> {
            Optional<Page> page = stores.pages().find(request.title());
            if (page.isEmpty()) {
                return new DeleteOutcome.NoSuchPage(request.title());
            }
            List<Denial> reasons = denials(stores, viewer, page.get(), now);
            if (!reasons.isEmpty()) {
                return new DeleteOutcome.Denied(reasons);
            }
            long logId = delete(stores, viewer, page.get(), request.reason(), now);
            boolean talkDeleted = request.talk() && deleteTalk(stores, viewer, request, now);
            if (request.watch()) {
                viewer.userId()
                        .ifPresent(user ->
                                stores.watches().watch(user, request.title().subjectPage(), Expiry.NEVER));
            }
            return new DeleteOutcome.Deleted(request.title(), page.get().id(), logId, talkDeleted);
        });
    }

    private boolean deleteTalk(Stores stores, Viewer viewer, DeleteRequest request, Instant now) {
        Title title = request.title();
        Optional<Page> talk = title.isTalk() || title.talkPage().equals(title)
                ? Optional.empty()
                : stores.pages().find(title.talkPage());
        if (talk.isEmpty() || !denials(stores, viewer, talk.get(), now).isEmpty()) {
            return false;
        }
        delete(stores, viewer, talk.get(), request.reason(), now);
        return true;
    }

    private long delete(Stores stores, Viewer viewer, Page page, String reason, Instant now) {
        Title title = page.title();
        stores.links()
                .redirectTarget(page.id())
                .flatMap(stores.pages()::find)
                .ifPresent(target -> notices.followUps().reindex(stores, target.id()));
        stores.links().removeAll(page.id());
        stores.archive().archive(page.id(), now);
        List<Protection> left = stores.restrictions().protections(title, now).stream()
                .filter(protection -> protection.action().equals("create"))
                .toList();
        stores.restrictions().protect(title, left);
        LogEntry entry = LogBook.write(
                stores,
                new LogBook.Deed(
                        LogTypes.DELETE, "delete", viewer.actor(), title, Optional.of(page.id()), reason, Map.of()),
                now);
        notices.followUps().vanished(stores, title, page.id());
        notices.events().afterCommit(new WikiEvent.PageDeleted(page.id(), title, viewer.actor(), reason));
        return entry.id();
    }

    public RestoreOutcome restore(Viewer viewer, RestoreRequest request) {
        Instant now = clock.instant();
        return work.write(stores -> {
            Title title = request.title();
            Optional<Page> existing = stores.pages().find(title);
            PageState state = PageState.load(stores, title, existing.isPresent(), now);
            List<Denial> reasons =
                    Denials.of(rights.check(viewer, Action.UNDELETE, state), rights.check(viewer, Action.EDIT, state));
            if (!reasons.isEmpty()) {
                return new RestoreOutcome.Denied(reasons);
            }
            List<Revision> archived = stores.archive().revisions(title, Integer.MAX_VALUE).stream()
                    .filter(revision ->
                            request.revisions().isEmpty() || request.revisions().contains(revision.id()))
                    .toList();
            if (archived.isEmpty()) {
                return new RestoreOutcome.NothingThere(title);
            }
            Revision newest = archived.getFirst();
            PageId id = existing.map(Page::id).orElseGet(() -> make(stores, title, newest.contentModel(), now));
            int revisions = stores.archive().restore(title, request.revisions(), id);
            makeCurrent(stores, existing, id, now);
            LogBook.write(
                    stores,
                    new LogBook.Deed(
                            LogTypes.DELETE,
                            "restore",
                            viewer.actor(),
                            title,
                            Optional.of(id),
                            request.reason(),
                            Map.of("count", Integer.toString(revisions))),
                    now);
            notices.followUps().appeared(stores, title, id);
            notices.events().afterCommit(new WikiEvent.PageRestored(id, title, revisions, viewer.actor()));
            return new RestoreOutcome.Restored(title, id, revisions);
        });
    }

    /** The page comes back under its old number if that is free. */
    private static PageId make(Stores stores, Title title, String contentModel, Instant now) {
        for (DeletedPage deleted : stores.archive().find(title)) {
            Optional<PageId> id = stores.pages().restore(deleted.page(), title, contentModel, now);
            if (id.isPresent()) {
                return id.get();
            }
        }
        return stores.pages()
                .create(title, contentModel, now)
                .orElseThrow(() -> new IllegalStateException("there was no page " + title));
    }

    private void makeCurrent(Stores stores, Optional<Page> existing, PageId id, Instant now) {
        Revision newest =
                stores.revisions().history(id, Slice.Request.first(1)).items().getFirst();
        if (existing.isPresent() && existing.get().latest().equals(newest.id())) {
            return;
        }
        boolean redirect =
                stores.revisions().text(newest.id()).flatMap(redirects::of).isPresent();
        stores.pages()
                .setLatest(
                        id,
                        existing.map(Page::latest),
                        newest.id(),
                        newest.length(),
                        redirect,
                        newest.contentModel(),
                        now);
    }

    /** What the archive has under a title. */
    public DeletedHistory history(Viewer viewer, Title title) {
        List<Denial> reasons = Denials.of(rights.check(viewer, Action.VIEW_DELETED, PageState.plain(title, false)));
        if (!reasons.isEmpty()) {
            return new DeletedHistory.Denied(reasons);
        }
        return work.read(stores -> {
            List<DeletedPage> deletions = stores.archive().find(title);
            if (deletions.isEmpty()) {
                return new DeletedHistory.Nothing(title);
            }
            List<Revision> revisions = stores.archive().revisions(title, LISTED);
            Map<RevisionId, Long> lengths = new java.util.HashMap<>();
            revisions.forEach(revision -> lengths.put(revision.id(), revision.length()));
            List<ShownRevision> shown = new ArrayList<>();
            for (Revision revision : revisions) {
                long before = revision.parent()
                        .map(parent -> lengths.getOrDefault(parent, 0L))
                        .orElse(0L);
                shown.add(ShownRevision.of(viewer, revision, before));
            }
            return new DeletedHistory.Found(title, deletions, shown, viewer.has(Right.UNDELETE));
        });
    }

    /** The text of a deleted revision for those who may read it; empty for others, and if there is none. */
    public Optional<String> text(Viewer viewer, Title title, RevisionId id) {
        if (!rights.check(viewer, Action.VIEW_DELETED_TEXT, PageState.plain(title, false))
                .isAllowed()) {
            return Optional.empty();
        }
        return work.read(stores -> stores.archive().revisions(title, Integer.MAX_VALUE).stream()
                .filter(revision ->
                        revision.id().equals(id) && Visibility.shows(viewer, revision.hidden(), HiddenPart.TEXT))
                .findFirst()
                .flatMap(revision -> stores.archive().text(id)));
    }

    /** Titles with something in the archive, for those who may see that. */
    public Slice<DeletedPage> list(Viewer viewer, String prefix, Slice.Request request) {
        if (!viewer.has(Right.DELETED_HISTORY)) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        return work.read(stores -> stores.archive().list(prefix, request));
    }
}
