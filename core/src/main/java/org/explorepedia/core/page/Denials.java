// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;

/** Gathers the reasons of several checks. */
final class Denials {

    private Denials() {}

    static List<Denial> of(Decision... decisions) {
        List<Denial> reasons = new ArrayList<>();
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Allowed _ -> {
                    // Nothing stands against it.
                }
                case Decision.Denied(List<Denial> more) ->
                    more.stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
            }
        }
        return reasons;
    }

    /** The refusal for want of one right beside that of the action, such as {@link Right#BIG_DELETE}; empty if it is there. */
    static List<Denial> without(RightsChecker rights, Viewer viewer, String right) {
        if (viewer.has(right)) {
            return List.of();
        }
        var groups = rights.policy().groupsWith(right);
        boolean login = !viewer.isRegistered() && groups.contains(GroupPolicy.USER);
        return List.of(new Denial.MissingRight(right, groups, login));
    }
}
