// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.wikitext.title.Title;

/** What became of a reply or a new topic. */
public sealed interface DiscussionOutcome {

    /**
     * Stored.
     *
     * @param comment id of the new comment; empty if it cannot be told
     * @param follows whether its author follows the discussion now and did not before
     */
    record Published(Title title, String comment, boolean follows) implements DiscussionOutcome {}

    /** The comment that should be answered is not there any more. */
    record CommentGone() implements DiscussionOutcome {}

    /** Nothing was written. */
    record Empty() implements DiscussionOutcome {}

    /** A topic without title; sending it again goes through. */
    record NeedsTitle() implements DiscussionOutcome {}

    /** Not stored, for one of the reasons that any edit may have. */
    record Refused(EditOutcome why) implements DiscussionOutcome {}
}
