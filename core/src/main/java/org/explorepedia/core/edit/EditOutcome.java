// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.merge.Region;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What became of a wish to publish. */
public sealed interface EditOutcome {

    /**
     * Stored.
     *
     * @param previous the revision that was current before; empty for a new page
     * @param merged whether changes of others were merged in
     * @param redirect where the page leads now, if it is a redirect
     * @param heading of a new section, else empty
     */
    record Published(
            Title title,
            Revision revision,
            Optional<RevisionId> previous,
            boolean merged,
            Optional<Title> redirect,
            String heading)
            implements EditOutcome {

        public boolean created() {
            return previous.isEmpty();
        }
    }

    /** The same request arrived before; this is what it stored then. */
    record Duplicate(Title title, RevisionId revision) implements EditOutcome {}

    /** The text is the stored one; nothing was written. */
    record NoChange(Title title, RevisionId revision) implements EditOutcome {}

    /**
     * Somebody else changed the same lines meanwhile. Nothing of either side is lost: the writer's text is here whole.
     *
     * @param current the stored revision
     * @param currentText its text
     * @param mine the whole page as the writer would have it
     * @param base the text that both started from
     * @param diff from the stored text to the writer's
     * @param regions of a merge by paragraph
     */
    record Conflict(Revision current, String currentText, String mine, String base, PageDiff diff, List<Region> regions)
            implements EditOutcome {
        public Conflict {
            regions = List.copyOf(regions);
        }
    }

    /** Not allowed: rights, protection, blocks, read-only mode, too many edits in a short time. */
    record Denied(List<Denial> reasons) implements EditOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /** In bytes of UTF-8; {@code afterMerge} if only the merged text is over the limit. */
    record TooBig(long size, long limit, boolean afterMerge) implements EditOutcome {}

    /** The writer should look once more; publishing again with the confirmation goes through. */
    record NeedsConfirmation(EditRequest.Confirmation warning) implements EditOutcome {}

    /** The page was deleted after the form was opened; publishing with {@code RECREATE} makes it anew. */
    record WasDeleted(LogEntry deletion) implements EditOutcome {}

    /** The request wanted to make a page that exists already. */
    record AlreadyExists(Title title) implements EditOutcome {}

    /** The request wanted to change a page that does not exist. */
    record Missing(Title title) implements EditOutcome {}

    record NoSuchSection(int index) implements EditOutcome {}

    /** The revision that the request names is not one of this page, or is hidden. */
    record NoSuchRevision(RevisionId id) implements EditOutcome {}
}
