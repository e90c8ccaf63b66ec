// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * Two versions side by side or in one column.
 *
 * @param old the version on the start side; null when one side is the writer's own text
 * @param current the version on the end side; null likewise
 * @param diff what differs
 * @param inline one column instead of two
 * @param other link to the other of these two ways to show it, or null
 * @param between versions between the two sides
 * @param authors people who made them
 * @param previous the comparison one step back, or null
 * @param next the comparison one step on, or null
 */
public record DiffView(
        @Nullable Side old,
        @Nullable Side current,
        PageDiff diff,
        boolean inline,
        @Nullable Link other,
        int between,
        int authors,
        @Nullable String previous,
        @Nullable String next) {

    /**
     * One of the two versions.
     *
     * @param label for example "Revision as of 13 Feb 2025 04:05 PM"
     * @param href the version
     * @param user its author, or null when hidden
     * @param comment its summary as markup
     * @param links such as "edit", "undo"
     */
    public record Side(
            String label, String href, When when, @Nullable UserRef user, Content comment, List<Link> links) {
        public Side {
            links = List.copyOf(links);
        }
    }

    /** A comparison of texts that are not versions of a page: before publishing, and in conflicts. */
    public static DiffView ofTexts(PageDiff diff) {
        return new DiffView(null, null, diff, false, null, 0, 0, null, null);
    }
}
