// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import org.explorepedia.core.model.RevisionId;

/** What a writer saw when they started, and so what counts as a change made meanwhile. */
public sealed interface Base {

    /** They started from this revision; on a current page, or on an old revision that they bring back. */
    record OnRevision(RevisionId id) implements Base {}

    /** There was no page. */
    record NoPage() implements Base {}

    /** They started from whatever was current at this time, as old clients of the API say it. */
    record AtTime(Instant time) implements Base {}

    /** They do not say: the text replaces whatever is there, as the API has always allowed. */
    record Unknown() implements Base {}
}
