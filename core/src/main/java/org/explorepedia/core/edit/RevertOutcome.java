// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.List;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What became of a wish to take edits back. */
public sealed interface RevertOutcome {

    /**
     * A text for the edit box; nothing is stored yet.
     *
     * @param text the page without the undone edits
     * @param summary that says what is undone
     * @param undo goes back with the form
     * @param current the revision that the text belongs onto
     * @param diff from the stored text
     */
    record Prepared(String text, String summary, EditRequest.Undo undo, Revision current, PageDiff diff)
            implements RevertOutcome {}

    /**
     * A rollback was stored.
     *
     * @param restored the revision whose text came back
     * @param undone how many revisions were taken back
     */
    record RolledBack(Title title, Revision revision, Revision restored, long undone) implements RevertOutcome {}

    /** Later edits touch the same lines. */
    record CannotUndo(Title title) implements RevertOutcome {}

    /** The text is already as it was. */
    record NothingToUndo(Title title) implements RevertOutcome {}

    /** Somebody else edited since; the latest revision is not by the named author. */
    record EditedSince(Title title, Revision latest) implements RevertOutcome {}

    /** Nobody else ever wrote on this page. */
    record OnlyAuthor(Title title, String author) implements RevertOutcome {}

    record NoSuchRevision(RevisionId id) implements RevertOutcome {}

    record NoSuchPage(Title title) implements RevertOutcome {}

    record Denied(List<Denial> reasons) implements RevertOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }
}
