// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * Titles in columns.
 *
 * @param filters the form above them, or null
 * @param sections titles under their first letter, or all in one without heading; a link's id may hold CSS classes
 * @param empty what to say when there are none
 * @param pager ways to more, or null
 */
public record TitlesView(
        @Nullable FormView filters,
        List<Letter> sections,
        String empty,
        @Nullable PagerView pager) {

    public TitlesView {
        sections = List.copyOf(sections);
    }

    public record Letter(String heading, List<Link> titles) {
        public Letter {
            titles = List.copyOf(titles);
        }
    }

    public boolean isEmpty() {
        return sections.stream().allMatch(letter -> letter.titles().isEmpty());
    }
}
