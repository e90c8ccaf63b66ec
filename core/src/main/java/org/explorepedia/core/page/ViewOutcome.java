// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.User;
import org.explorepedia.core.render.Rendered;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What a wish to read a page gives. */
public sealed interface ViewOutcome {

    /**
     * A page with its text.
     *
     * @param page shown, the target if a redirect was followed
     * @param revision shown
     * @param redirectedFrom the title that was asked for if it led here
     * @param redirectTarget where the page leads if it is a redirect that was not followed
     * @param old where an old revision stands in the history; empty for the current one
     * @param edit whether the reader could edit it in general, which decides between Edit and View source
     * @param protections of the page
     * @param owner facts about the account on user pages and walls
     */
    record Shown(
            Page page,
            Revision revision,
            Rendered rendered,
            Optional<Title> redirectedFrom,
            Optional<Title> redirectTarget,
            Optional<OldRevision> old,
            Decision edit,
            List<Protection> protections,
            Optional<Owner> owner)
            implements ViewOutcome {
        public Shown {
            protections = List.copyOf(protections);
        }
    }

    /**
     * No page has this title.
     *
     * @param redirectedFrom the title that was asked for if it led here
     * @param log latest deletions and moves, newest first
     * @param create whether the reader could make the page in general
     * @param owner facts about the account on user pages and walls
     */
    record Missing(
            Title title, Optional<Title> redirectedFrom, List<LogEntry> log, Decision create, Optional<Owner> owner)
            implements ViewOutcome {
        public Missing {
            log = List.copyOf(log);
        }
    }

    /** Reading is not allowed. */
    record Denied(List<Denial> reasons) implements ViewOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The text of the revision is hidden.
     *
     * @param mayUnhide whether the reader may ask for it all the same
     */
    record Hidden(Page page, Revision revision, boolean mayUnhide) implements ViewOutcome {}

    /** No page has such a revision. */
    record NoSuchRevision(long id) implements ViewOutcome {}

    /** The revisions before and after an old one. */
    record OldRevision(Optional<Revision> previous, Optional<Revision> next) {}

    /**
     * The account that a user page or wall belongs to.
     *
     * @param name of the account or address
     * @param user empty if the name is not registered, or hidden from the reader
     * @param isAddress whether the name is a network address
     * @param block that is in force
     * @param isViewer whether it is the reader's own
     */
    record Owner(String name, Optional<User> user, boolean isAddress, Optional<Block> block, boolean isViewer) {}
}
