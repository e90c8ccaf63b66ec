// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;

/**
 * Two people changed the same lines: the stored text, which is what gets saved, the difference, and the writer's own.
 *
 * @param form the form with the text to be saved: everything that could be merged, the stored lines where it could not
 * @param places the lines that both changed
 * @param comparison stored text against the writer's
 * @param mine the writer's whole text, read-only
 */
public record ConflictView(EditView form, List<Place> places, DiffView comparison, String mine) {

    public ConflictView {
        places = List.copyOf(places);
    }

    /**
     * Lines that both changed. The choice is sent as {@code wpConflict<number>} with the value {@code theirs},
     * {@code mine} or {@code both}.
     *
     * @param number from 0
     * @param theirs the stored lines
     * @param mine the writer's lines
     */
    public record Place(int number, String theirs, String mine) {}
}
