// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;

/**
 * The versions of one page.
 *
 * @param action where the choice of two versions is sent
 * @param title the page in its prefixed form
 * @param rows newest first
 * @param pager ways to the other versions
 */
public record HistoryView(String action, String title, List<Row> rows, PagerView pager) {

    public HistoryView {
        rows = List.copyOf(rows);
    }

    /**
     * A version.
     *
     * @param revision its number
     * @param line what is shown of it
     * @param canCompare whether it can be chosen for a comparison
     */
    public record Row(long revision, ChangeLine line, boolean canCompare) {}
}
