// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What is in the archive under a title. */
public sealed interface DeletedHistory {

    /**
     * @param deletions latest first
     * @param revisions newest first
     * @param mayRestore whether the reader may bring them back
     */
    record Found(Title title, List<DeletedPage> deletions, List<ShownRevision> revisions, boolean mayRestore)
            implements DeletedHistory {
        public Found {
            deletions = List.copyOf(deletions);
            revisions = List.copyOf(revisions);
        }
    }

    record Nothing(Title title) implements DeletedHistory {}

    record Denied(List<Denial> reasons) implements DeletedHistory {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }
}
