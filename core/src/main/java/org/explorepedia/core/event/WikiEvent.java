// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.event;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Title;

/** Something that happened on the wiki and is committed. */
public sealed interface WikiEvent {

    /**
     * A page got a new text, or came into being.
     *
     * @param previous the current revision before; empty for a new page
     * @param byBot whether the change was marked as a bot's
     */
    record PageSaved(Title title, Revision revision, Optional<RevisionId> previous, boolean byBot)
            implements WikiEvent {}

    /** @param redirectLeft whether the old title leads to the new one */
    record PageMoved(PageId page, Title from, Title to, boolean redirectLeft, Actor by) implements WikiEvent {}

    record PageDeleted(PageId page, Title title, Actor by, String reason) implements WikiEvent {}

    /** @param revisions how many came back */
    record PageRestored(PageId page, Title title, int revisions, Actor by) implements WikiEvent {}

    /** Parts of revisions were hidden or shown again. */
    record RevisionsHidden(PageId page, Title title, Set<RevisionId> revisions, Actor by) implements WikiEvent {
        public RevisionsHidden {
            revisions = Set.copyOf(revisions);
        }
    }

    record ProtectionChanged(Title title, Actor by) implements WikiEvent {}

    /** Pages look different because something that they show changed: a template, a link's target. */
    record PagesTouched(Set<Title> titles) implements WikiEvent {
        public PagesTouched {
            titles = Set.copyOf(titles);
        }
    }

    record UserBlocked(Block block) implements WikiEvent {}

    record UserUnblocked(Block block, Actor by, String reason) implements WikiEvent {}

    /**
     * Somebody's groups changed.
     *
     * @param added groups that are new or have another expiry
     */
    record RightsChanged(UserId user, String name, Set<String> added, Set<String> removed, Actor by, String reason)
            implements WikiEvent {
        public RightsChanged {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    record UserRenamed(UserId user, String from, String to, Actor by) implements WikiEvent {}

    /** Somebody's list of notifications changed: something came, was read, or was taken back. */
    record NotificationsChanged(Set<UserId> users) implements WikiEvent {
        public NotificationsChanged {
            users = Set.copyOf(users);
        }
    }
}
