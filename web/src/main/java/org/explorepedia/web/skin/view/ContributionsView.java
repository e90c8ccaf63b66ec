// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person did, in the founding page's columns: title, user name, date, and what belongs to them.
 *
 * @param filters the form above the list, or null
 * @param lines newest first; each with title and user
 * @param empty what to say when there is nothing
 * @param pager ways to more
 */
public record ContributionsView(
        @Nullable FormView filters,
        List<ChangeLine> lines,
        String empty,
        @Nullable PagerView pager) {

    public ContributionsView {
        lines = List.copyOf(lines);
    }
}
