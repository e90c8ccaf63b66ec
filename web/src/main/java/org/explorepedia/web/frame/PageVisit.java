// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.right.Decision;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/**
 * A visit to a page, with what its tabs need to know.
 *
 * @param title as asked for, before any redirect
 * @param page empty if there is none with this title
 * @param companionExists whether the talk page exists, or for a talk page its subject page
 * @param edit whether the visitor may edit in general (blocks and read-only mode do not count)
 * @param protections of the title
 * @param watched whether it is on the visitor's watchlist
 */
public record PageVisit(
        Visit visit,
        Title title,
        Optional<Page> page,
        boolean companionExists,
        Decision edit,
        List<Protection> protections,
        boolean watched) {

    public PageVisit {
        protections = List.copyOf(protections);
    }

    public Params params() {
        return visit.params();
    }

    public boolean exists() {
        return page.isPresent();
    }

    /** The revision asked for by {@code oldid}. */
    public OptionalLong oldId() {
        return params().number("oldid");
    }
}
