// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.store.RevisionStore;

/** What a wish to compare two revisions gives. */
public sealed interface CompareOutcome {

    /**
     * @param oldPage page of the older side; another one than {@code newPage} if pages are compared
     * @param older the left side; empty if the newer one is the first of its page
     * @param current whether the newer side is what readers see now
     * @param between revisions that lie between the two; none for different pages
     * @param previous the revision before the older side, to go on comparing backwards
     * @param next the revision after the newer side
     */
    record Compared(
            Page oldPage,
            Page newPage,
            Optional<Revision> older,
            Revision newer,
            PageDiff diff,
            boolean current,
            RevisionStore.Between between,
            Optional<Revision> previous,
            Optional<Revision> next)
            implements CompareOutcome {}

    /**
     * The text of one side is hidden.
     *
     * @param mayUnhide whether the reader may ask for it all the same
     */
    record Hidden(Page page, Revision revision, boolean mayUnhide) implements CompareOutcome {}

    /** No page has such a revision. */
    record NoSuchRevision(long id) implements CompareOutcome {}

    record Denied(List<Denial> reasons) implements CompareOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }
}
