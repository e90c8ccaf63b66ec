// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.RevisionId;

/** What somebody wrote anywhere, in one order. */
public interface ContributionStore {

    /** Versions of pages and messages on walls, newest first; messages that are removed or hidden are left out. */
    Slice<Work> works(Actor author, Slice.Request slice);

    /** Names something that somebody wrote. */
    sealed interface Work {}

    record OnPage(RevisionId revision) implements Work {}

    record OnWall(MessageId message) implements Work {}
}
