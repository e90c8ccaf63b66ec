// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import org.explorepedia.web.frame.PageVisit;

/** The box in which the owner of a missing user page begins it. */
@FunctionalInterface
public interface InvitationForm {

    /** @param name of the page with its namespace */
    Content part(PageVisit page, String name);
}
