// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;

/**
 * Rows and columns; on phones each row becomes a card.
 *
 * @param caption what the table lists, read out by screen readers
 * @param columns from start to end; the first holds the title
 * @param rows each with one cell for each column
 */
public record TableView(String caption, List<Column> columns, List<List<Content>> rows) {

    public TableView {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A column; numbers stand at the end of their cells. */
    public record Column(String label, boolean number) {}
}
