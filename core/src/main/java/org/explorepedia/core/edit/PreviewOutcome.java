// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.Rendered;

/** What a preview or a comparison of an unsaved text shows. */
public sealed interface PreviewOutcome {

    /**
     * @param page exactly what publishing would show of this text
     * @param text after signatures and substitutions
     * @param summary the summary as histories will show it
     */
    record Preview(Rendered page, String text, Html summary) implements PreviewOutcome {}

    /** From the stored text to the writer's, with what others changed meanwhile. */
    record Changes(PageDiff diff, Html summary) implements PreviewOutcome {}

    record TooBig(long size, long limit) implements PreviewOutcome {}

    record NoSuchSection(int index) implements PreviewOutcome {}

    /** The revision that the text was started from is not one of this page, or is hidden. */
    record NoSuchRevision(RevisionId id) implements PreviewOutcome {}
}
