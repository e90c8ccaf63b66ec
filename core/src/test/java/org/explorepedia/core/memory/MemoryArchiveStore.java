// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.ArchiveStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;

record MemoryArchiveStore(MemoryState state) implements ArchiveStore {

    @Override
    public void archive(PageId id, Instant now) {
        Page page = Objects.requireNonNull(state.pages.remove(id));
        List<Revision> revisions = state.revisions.values().stream()
                .filter(revision -> revision.page().equals(id))
                .toList();
        revisions.forEach(revision -> {
            state.revisions.remove(revision.id());
            state.archived.put(revision.id(), revision);
        });
        state.deleted.put(id, new DeletedPage(id, page.title(), now, revisions.size()));
    }

    @Override
    public List<DeletedPage> find(Title title) {
        return state.deleted.values().stream()
                .filter(page -> page.title().equals(title))
                .toList();
    }

    @Override
    public List<Revision> revisions(Title title, int limit) {
        List<PageId> pages = find(title).stream().map(DeletedPage::page).toList();
        return state.archived.values().stream()
                .filter(revision -> pages.contains(revision.page()))
                .sorted((a, b) -> Long.compare(b.id().value(), a.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<String> text(RevisionId id) {
        return Optional.ofNullable(state.texts.get(id));
    }

    @Override
    public int restore(Title title, Set<RevisionId> revisions, PageId to) {
        List<DeletedPage> pages = find(title);
        int restored = 0;
        for (Revision revision : revisions(title, Integer.MAX_VALUE)) {
            if (revisions.isEmpty() || revisions.contains(revision.id())) {
                restored++;
                state.archived.remove(revision.id());
                state.revisions.put(
                        revision.id(),
                        new Revision(
                                revision.id(),
                                to,
                                revision.parent(),
                                revision.author(),
                                revision.timestamp(),
                                revision.summary(),
                                revision.minor(),
                                revision.length(),
                                revision.sha1(),
                                revision.contentModel(),
                                revision.tags(),
                                revision.hidden()));
            }
        }
        for (DeletedPage page : pages) {
            int left = (int) state.archived.values().stream()
                    .filter(revision -> revision.page().equals(page.page()))
                    .count();
            if (left == 0) {
                state.deleted.remove(page.page());
            } else {
                state.deleted.put(page.page(), new DeletedPage(page.page(), title, page.deleted(), left));
            }
        }
        return restored;
    }

    @Override
    public Slice<DeletedPage> list(String prefix, Slice.Request slice) {
        return MemoryState.slice(
                state.deleted.values().stream()
                        .filter(page -> page.title().dbKey().startsWith(prefix))
                        .toList(),
                slice);
    }
}
