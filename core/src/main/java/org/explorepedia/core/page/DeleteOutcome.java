// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What became of a wish to delete a page. */
public sealed interface DeleteOutcome {

    /**
     * @param logId number of the entry in the log of deletions
     * @param talkDeleted whether the talk page went too
     */
    record Deleted(Title title, PageId page, long logId, boolean talkDeleted) implements DeleteOutcome {}

    record Denied(List<Denial> reasons) implements DeleteOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    record NoSuchPage(Title title) implements DeleteOutcome {}
}
