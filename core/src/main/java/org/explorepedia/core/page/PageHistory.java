// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** The revisions of pages as a reader may see them. */
public final class PageHistory {

    private final UnitOfWork work;
    private final RightsChecker rights;

    public PageHistory(UnitOfWork work, RightsChecker rights) {
        this.work = work;
        this.rights = rights;
    }

    /** What a wish to see a history gives. */
    public sealed interface Outcome {

        /**
         * @param revisions newest first
         * @param mayHide whether the reader may hide parts of them
         * @param mayRollBack whether the reader may take the latest edits back
         */
        record Listed(Page page, Slice<ShownRevision> revisions, boolean mayHide, boolean mayRollBack)
                implements Outcome {}

        /** @param log latest deletions and moves under this title */
        record NoSuchPage(Title title, List<LogEntry> log) implements Outcome {
            public NoSuchPage {
                log = List.copyOf(log);
            }
        }

        record Denied(List<Denial> reasons) implements Outcome {
            public Denied {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public Outcome list(Viewer viewer, Title title, Slice.Request request) {
        return list(viewer, title, RevisionStore.HistoryFilter.ALL, request);
    }

    public Outcome list(Viewer viewer, Title title, RevisionStore.HistoryFilter filter, Slice.Request request) {
        Title wanted = title.withoutFragment();
        return work.read(stores -> {
            Optional<Page> page = viewer.knowsOwner(wanted) ? stores.pages().find(wanted) : Optional.empty();
            PageState state = PageState.plain(wanted, page.isPresent());
            List<Denial> reasons = Denials.of(rights.check(viewer, Action.READ, state));
            if (!reasons.isEmpty()) {
                return new Outcome.Denied(reasons);
            }
            if (page.isEmpty()) {
                return new Outcome.NoSuchPage(
                        wanted,
                        stores
                                .logs()
                                .list(
                                        LogStore.Filter.about(wanted, LogTypes.DELETE, LogTypes.MOVE),
                                        Slice.Request.first(10))
                                .items()
                                .stream()
                                .map(entry -> LogLine.of(viewer, entry).entry())
                                .toList());
            }
            Slice<Revision> revisions = stores.revisions().history(page.get().id(), filter, request);
            return new Outcome.Listed(
                    page.get(),
                    new Slice<>(shown(stores, viewer, revisions.items()), revisions.next(), revisions.previous()),
                    rights.check(viewer, Action.HIDE_REVISION, state).isAllowed(),
                    viewer.has(Right.ROLLBACK));
        });
    }

    /** Revisions with the lengths of those before them, asked for in one go. */
    static List<ShownRevision> shown(Stores stores, Viewer viewer, Collection<Revision> revisions) {
        Map<RevisionId, Long> lengths = new HashMap<>();
        revisions.forEach(revision -> lengths.put(revision.id(), revision.length()));
        Set<RevisionId> missing = new HashSet<>();
        revisions.forEach(revision ->
                revision.parent().filter(parent -> !lengths.containsKey(parent)).ifPresent(missing::add));
        if (!missing.isEmpty()) {
            stores.revisions().find(missing).forEach((id, revision) -> lengths.put(id, revision.length()));
        }
        List<ShownRevision> shown = new ArrayList<>();
        for (Revision revision : revisions) {
            long before =
                    revision.parent().map(id -> lengths.getOrDefault(id, 0L)).orElse(0L);
            shown.add(ShownRevision.of(viewer, revision, before));
        }
        return shown;
    }
}
