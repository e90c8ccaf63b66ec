// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of many pages, by day.
 *
 * @param filters the form above the list, or null
 * @param days newest first
 * @param empty what to say when there is nothing
 * @param pager ways to more, or null
 */
public record ChangesView(
        @Nullable FormView filters,
        List<Day> days,
        String empty,
        @Nullable PagerView pager) {

    public ChangesView {
        days = List.copyOf(days);
    }

    /**
     * The changes of one day; a list without days has one with an empty label.
     *
     * @param label the date
     * @param lines newest first
     */
    public record Day(String label, List<ChangeLine> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }
}
