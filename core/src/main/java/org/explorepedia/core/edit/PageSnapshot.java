// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.render.ContentModels;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Title;

/**
 * A page as it is at one moment.
 *
 * @param page empty if there is none
 * @param recent latest revisions, the current one first; empty if there is no page
 * @param text current, empty if there is no page
 * @param state protections
 * @param log latest deletions and moves of a page that does not exist, newest first
 */
record PageSnapshot(
        Title title, Optional<Page> page, List<Revision> recent, String text, PageState state, List<LogEntry> log) {

    private static final int LOG_LINES = 10;

    PageSnapshot {
        recent = List.copyOf(recent);
        log = List.copyOf(log);
    }

    static PageSnapshot load(Stores stores, Title title, Instant now) {
        Optional<Page> page = stores.pages().find(title);
        List<Revision> recent = page.map(found -> stores.revisions()
                        .history(found.id(), Slice.Request.first(AutomaticTags.REVERT_DEPTH))
                        .items())
                .orElse(List.of());
        String text =
                page.flatMap(found -> stores.revisions().text(found.latest())).orElse("");
        List<LogEntry> log = page.isPresent()
                ? List.of()
                : stores.logs()
                        .list(LogStore.Filter.about(title, "delete", "move"), Slice.Request.first(LOG_LINES))
                        .items();
        return new PageSnapshot(title, page, recent, text, PageState.load(stores, title, page.isPresent(), now), log);
    }

    String contentModel() {
        return page.map(Page::contentModel).orElseGet(() -> ContentModels.of(title));
    }

    /** The current revision. */
    Optional<Revision> latest() {
        return page.flatMap(found -> recent.stream()
                .filter(revision -> revision.id().equals(found.latest()))
                .findFirst());
    }
}
