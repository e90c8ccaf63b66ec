// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the same on every page in one language.
 *
 * @param name the site's name, never blank
 * @param mainPage address of the main page
 * @param index address that takes {@code title} and {@code action}, for example {@code /w/index.php}
 * @param search title of the search page, for example {@code Special:Search}
 * @param suggestions address of the title search that answers JSON
 * @param notifications address of the list of notifications, empty for a wiki without them
 * @param openSearch address of the OpenSearch description
 * @param navigation the entries of the menu at the start of the masthead
 * @param places the links at the end of the footer
 * @param logo address of a logo that the operator chose, or null for the project's own
 */
public record Site(
        String name,
        String mainPage,
        String index,
        String search,
        String suggestions,
        String notifications,
        String openSearch,
        List<Link> navigation,
        List<Link> places,
        @Nullable String logo) {

    public Site {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a site has a name");
        }
        navigation = List.copyOf(navigation);
        places = List.copyOf(places);
    }
}
