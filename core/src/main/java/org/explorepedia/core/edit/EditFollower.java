// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Title;

/** Has something to do when an edit is stored, in the same transaction: both happen or neither. */
@FunctionalInterface
public interface EditFollower {

    /** Looks at an edit that is about to be stored, before the transaction, since texts can be long. */
    Followed about(Change change);

    /**
     * An edit that is about to be stored.
     *
     * @param before the text so far; empty for a new page
     * @param after the text as it will be stored
     * @param minor whether it will be marked so
     * @param tags that it will have
     */
    record Change(
            Viewer author,
            Title title,
            Optional<String> before,
            String after,
            String summary,
            boolean minor,
            Set<String> tags) {}

    /**
     * Who hears of an edit.
     *
     * @param topics whose followers do
     * @param fragment the part of the page that they are sent to; empty for its top
     */
    record Heard(Set<String> topics, String fragment) {

        static final Heard NOBODY = new Heard(Set.of(), "");

        public Heard {
            topics = Set.copyOf(topics);
        }
    }

    /** What is to be done within the transaction; may be run again if it collides with another one. */
    @FunctionalInterface
    interface Followed {

        Followed NOTHING = (_, _) -> {};

        void stored(Stores stores, Revision revision);

        /** Who hears of the edit by this, so that they are not told of the same text twice. */
        default Heard heard(Revision revision) {
            return Heard.NOBODY;
        }
    }
}
