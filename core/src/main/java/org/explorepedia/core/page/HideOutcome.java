// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import org.explorepedia.core.right.Denial;

/** What became of a wish to hide parts of revisions or log entries, or to show them again. */
public sealed interface HideOutcome {

    /** @param changed how many are different now */
    record Changed(int changed) implements HideOutcome {}

    record Denied(List<Denial> reasons) implements HideOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /** A number that belongs to no revision of the page, or to no entry. */
    record NoSuch(long id) implements HideOutcome {}

    /** The text that readers see now cannot be hidden; it has to be replaced first. */
    record CurrentText(long id) implements HideOutcome {}
}
