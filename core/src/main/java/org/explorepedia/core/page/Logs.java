// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** The public logs as a reader may see them. */
public final class Logs {

    private final UnitOfWork work;

    public Logs(UnitOfWork work) {
        this.work = work;
    }

    /** Logs that a reader may choose from. */
    public List<String> types(Viewer viewer) {
        List<String> types = new ArrayList<>(LogTypes.PUBLIC);
        if (viewer.has(Right.SUPPRESS_REVISION)) {
            types.add(LogTypes.SUPPRESS);
        }
        return types;
    }

    /** Newest first. Entries whose performer or target is asked for but hidden are left out: their presence would tell. */
    public Slice<LogLine> list(Viewer viewer, LogStore.Filter filter, Slice.Request request) {
        return work.read(stores -> {
            var entries = stores.logs().list(filter, request);
            List<LogLine> lines = entries.items().stream()
                    .filter(entry -> !entry.type().equals(LogTypes.SUPPRESS) || viewer.has(Right.SUPPRESS_REVISION))
                    .filter(entry -> filter.performer().isEmpty()
                            || Visibility.showsAuthor(viewer, entry.hidden(), entry.performer()))
                    .filter(entry -> filter.target().isEmpty()
                            || Visibility.shows(viewer, entry.hidden(), HiddenPart.TEXT)
                                    && viewer.knowsOwner(entry.target()))
                    .map(entry -> LogLine.of(viewer, entry))
                    .toList();
            return new Slice<>(lines, entries.next(), entries.previous());
        });
    }

    /** Latest entries about a title, newest first, such as the deletions shown where a page was. */
    public List<LogLine> about(Viewer viewer, Title title, int limit, String... types) {
        return list(viewer, LogStore.Filter.about(title, types), Slice.Request.first(limit))
                .items();
    }

    public Optional<LogLine> find(Viewer viewer, long id) {
        return work.read(stores -> stores.logs()
                .find(id)
                .filter(entry -> !entry.type().equals(LogTypes.SUPPRESS) || viewer.has(Right.SUPPRESS_REVISION))
                .map(entry -> LogLine.of(viewer, entry)));
    }
}
