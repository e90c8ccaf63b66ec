// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param form the field and its choices
 * @param exact the page with just this title, or null
 * @param create where a page with this title can be begun, or null
 * @param suggestion another spelling, or null
 * @param count how many pages were found, worded; empty before a search
 * @param results best first
 * @param none what to say when nothing was found
 * @param pager ways to more, or null
 */
public record SearchView(
        FormView form,
        @Nullable Link exact,
        @Nullable Link create,
        @Nullable Link suggestion,
        String count,
        List<Result> results,
        String none,
        @Nullable PagerView pager) {

    public SearchView {
        results = List.copyOf(results);
    }

    /**
     * A page that was found.
     *
     * @param snippet its best lines, the words found in {@code span.searchmatch}
     * @param from the redirect or section by which it was found, as markup; may be empty
     * @param data size and date
     */
    public record Result(Link page, Content snippet, Content from, String data) {}
}
