// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What became of a wish to bring a deleted page or some of its revisions back. */
public sealed interface RestoreOutcome {

    /** @param revisions how many came back */
    record Restored(Title title, PageId page, int revisions) implements RestoreOutcome {}

    record Denied(List<Denial> reasons) implements RestoreOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing that was asked for is in the archive. */
    record NothingThere(Title title) implements RestoreOutcome {}
}
