// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What became of a wish to protect a page. */
public sealed interface ProtectOutcome {

    /** @param protections in force from now on */
    record Changed(Title title, List<Protection> protections) implements ProtectOutcome {
        public Changed {
            protections = List.copyOf(protections);
        }
    }

    /** Everything is as it was. */
    record NoChange(Title title) implements ProtectOutcome {}

    record Denied(List<Denial> reasons) implements ProtectOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /** Such an action cannot be protected on this page: moving one that does not exist, creating one that does. */
    record BadAction(String action) implements ProtectOutcome {}

    record BadLevel(String level) implements ProtectOutcome {}

    record ExpiryInPast(String action) implements ProtectOutcome {}

    /** Only a page that nobody but administrators edit may hand its protection on to what it includes. */
    record CascadeTooWeak() implements ProtectOutcome {}
}
