// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.visit.Visit;

/** A page that the program makes. Built-in pages and further ones are registered alike, in {@code SpecialPages}. */
public interface SpecialPage {

    /** MediaWiki's canonical name, such as {@code RecentChanges}; the heading is the text {@code special.recentchanges}. */
    String name();

    /** Further names that lead here. */
    default Set<String> aliases() {
        return Set.of();
    }

    /** The right without which the page answers nothing; empty for pages open to all. */
    default Optional<String> right() {
        return Optional.empty();
    }

    /** Where the list of special pages shows it; empty for pages that make no sense without a parameter. */
    Optional<Group> group();

    /** @param parameter what stands behind the slash in {@code Special:Name/parameter}, may be empty */
    Reply answer(Visit visit, String parameter);

    /** Headings of the list of special pages. */
    enum Group {
        CHANGES,
        PAGES,
        MAINTENANCE,
        PEOPLE,
        ACCOUNT,
        TOOLS,
        SITE
    }
}
