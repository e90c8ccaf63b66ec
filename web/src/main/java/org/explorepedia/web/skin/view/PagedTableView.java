// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import org.jspecify.annotations.Nullable;

/**
 * A table that may be one part of a longer list.
 *
 * @param empty what to say when it has no rows
 * @param pager ways to more, or null
 */
public record PagedTableView(
        TableView table, String empty, @Nullable PagerView pager) {

    public boolean isEmpty() {
        return table.rows().isEmpty();
    }
}
