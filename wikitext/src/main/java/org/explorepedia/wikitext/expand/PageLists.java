// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.List;
import java.util.Optional;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.site.SpecialPageNames;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Special pages that can be taken into a page: lists of pages by the beginning of their names. Others show as links. */
final class PageLists {

    private static final SpecialPageNames NAMES = new SpecialPageNames();
    private static final int MAX_PAGES = 345;

    private PageLists() {}

    /** Wikitext of the list that a special page is; empty for all other titles. */
    static Optional<String> wikitext(Title special, ParseState state) {
        int slash = special.dbKey().indexOf('/');
        boolean list = special.namespace() == Namespace.SPECIAL
                && slash > 0
                && NAMES.preferred(special.dbKey().substring(0, slash))
                        .filter("PrefixIndex"::equals)
                        .isPresent();
        if (!list) {
            return Optional.empty();
        }
        state.dependsOn(Dependency.STATISTICS);
        List<Title> pages = state.titles()
                .find(special.dbKey().substring(slash + 1), Namespace.MAIN)
                .filter(prefix -> !prefix.isExternal() && prefix.namespace() >= 0)
                .map(prefix -> state.source().pagesWithPrefix(prefix.withoutFragment(), MAX_PAGES))
                .orElse(List.of());
        if (pages.isEmpty()) {
            return Optional.of("");
        }
        boolean several = pages.size() > 1;
        StringBuilder out = new StringBuilder(several ? "<div class=\"mw-prefixindex-body\">" : "");
        out.append("<ul class=\"mw-prefixindex-list\">");
        for (Title page : pages) {
            out.append("<li>[[:")
                    .append(state.site().namespaces().prefixedText(page))
                    .append('|')
                    .append(page.text())
                    .append("]]</li>\n");
        }
        return Optional.of(out.append(several ? "</ul></div>" : "</ul>").toString());
    }
}
