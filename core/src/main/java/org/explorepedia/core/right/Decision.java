// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.util.List;

/** The answer to whether something may be done. */
public sealed interface Decision {

    Decision ALLOWED = new Allowed();

    record Allowed() implements Decision {}

    /** @param reasons at least one, the most telling first */
    record Denied(List<Denial> reasons) implements Decision {
        public Denied {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }

        public Denial first() {
            return reasons.getFirst();
        }
    }

    static Decision of(List<Denial> reasons) {
        return reasons.isEmpty() ? ALLOWED : new Denied(reasons);
    }

    default boolean isAllowed() {
        return switch (this) {
            case Allowed _ -> true;
            case Denied _ -> false;
        };
    }
}
