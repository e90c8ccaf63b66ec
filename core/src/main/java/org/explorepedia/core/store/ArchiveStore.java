// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.wikitext.title.Title;

/** Deleted pages with their revisions. */
public interface ArchiveStore {

    /** Moves a page with all its revisions here. */
    void archive(PageId page, Instant now);

    /** Deleted pages that had this title, latest deletion first. */
    List<DeletedPage> find(Title title);

    /** Deleted revisions of a title, newest first. */
    List<Revision> revisions(Title title, int limit);

    Optional<String> text(RevisionId id);

    /** Brings chosen revisions back to a page, all of them if none is named; returns how many. */
    int restore(Title title, Set<RevisionId> revisions, PageId to);

    Slice<DeletedPage> list(String prefix, Slice.Request slice);
}
