// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import org.explorepedia.core.model.RevisionId;

/** The whole page that a request asks for, before or after merging. */
sealed interface Composition {

    /**
     * A whole text to be stored.
     *
     * @param merged whether changes of others are in it
     */
    record Ready(String text, boolean merged) implements Composition {}

    /** The writer's whole text and the one that it was started from, where others changed the same lines. */
    record Conflicting(String mine, String base) implements Composition {}

    /** The same section was added by an earlier request. */
    record AlreadyThere() implements Composition {}

    record NoSuchSection(int index) implements Composition {}

    record NoSuchRevision(RevisionId id) implements Composition {}
}
