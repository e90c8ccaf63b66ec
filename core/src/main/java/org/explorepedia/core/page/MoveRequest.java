// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import org.explorepedia.wikitext.title.Title;

/**
 * A wish to give a page another title.
 *
 * @param reason as typed
 * @param leaveRedirect whether the old title leads to the new one; always so for people without the right to leave none
 * @param talk whether the talk page moves along
 * @param subpages whether pages below it move along
 * @param watch whether the mover watches the page from now on
 * @param deleteTarget whether a page that is in the way is deleted, for people who may delete
 */
public record MoveRequest(
        Title from,
        Title to,
        String reason,
        boolean leaveRedirect,
        boolean talk,
        boolean subpages,
        boolean watch,
        boolean deleteTarget) {

    public MoveRequest {
        from = from.withoutFragment();
        to = to.withoutFragment();
    }

    /** A plain move with redirect and talk page. */
    public static MoveRequest of(Title from, Title to, String reason) {
        return new MoveRequest(from, to, reason, true, true, false, false, false);
    }
}
