// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.right.Denial;

/** What became of a wish to block somebody, or to lift a block. */
public sealed interface BlockOutcome {

    record Blocked(Block block) implements BlockOutcome {}

    /** @param block the one that was lifted */
    record Unblocked(Block block) implements BlockOutcome {}

    /** There is a block already; asking for the change of it goes through. */
    record AlreadyBlocked(Block block) implements BlockOutcome {}

    record NotBlocked(String target) implements BlockOutcome {}

    record Denied(List<Denial> reasons) implements BlockOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /** Neither an account nor an address. */
    record NoSuchTarget(String target) implements BlockOutcome {}

    /** @param widest length of the shortest prefix that can be blocked, in bits */
    record RangeTooWide(String target, int widest) implements BlockOutcome {}

    record ExpiryInPast() implements BlockOutcome {}

    /** Only accounts are hidden, and only together with a block of the whole wiki that does not end. */
    record CannotHide(String target) implements BlockOutcome {}
}
