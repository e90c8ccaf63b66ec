// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Instant;
import java.util.List;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Title;

/**
 * What decides about a page.
 *
 * @param exists whether there is a page with this title
 * @param protections of the title itself
 * @param cascading protections of pages that include this one; their titles are those of the including pages
 */
public record PageState(Title title, boolean exists, List<Protection> protections, List<Protection> cascading) {

    public PageState {
        protections = List.copyOf(protections);
        cascading = List.copyOf(cascading);
    }

    public static PageState load(Stores stores, Title title, boolean exists, Instant now) {
        return new PageState(
                title,
                exists,
                stores.restrictions().protections(title, now),
                stores.restrictions().cascading(title, now));
    }

    /** A state without protections, for questions that no protection can change. */
    public static PageState plain(Title title, boolean exists) {
        return new PageState(title, exists, List.of(), List.of());
    }
}
