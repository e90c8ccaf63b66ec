// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.List;
import java.util.Optional;

/** Cuts a page into the sections that can be edited one by one. */
public final class PageSections {

    private PageSections() {}

    /** Where a section with those under it lies. */
    private record Place(int start, int end) {}

    private static Optional<Place> find(PpTree tree, int index) {
        List<PpNode.Heading> headings = tree.root().nodes().stream()
                .filter(PpNode.Heading.class::isInstance)
                .map(PpNode.Heading.class::cast)
                .toList();
        if (index == 0) {
            int end =
                    headings.isEmpty() ? tree.root().end() : headings.getFirst().start();
            return Optional.of(new Place(0, end));
        }
        for (int i = 0; i < headings.size(); i++) {
            PpNode.Heading heading = headings.get(i);
            if (heading.index() == index) {
                int end = tree.root().end();
                for (int j = i + 1; j < headings.size(); j++) {
                    if (headings.get(j).level() <= heading.level()) {
                        end = headings.get(j).start();
                        break;
                    }
                }
                return Optional.of(new Place(heading.start(), end));
            }
        }
        return Optional.empty();
    }

    /** The source of a section, without white space at its end; section 0 is what stands before the first heading. */
    public static Optional<String> get(PpTree tree, int index) {
        return find(tree, index)
                .map(place ->
                        tree.source().substring(place.start(), place.end()).stripTrailing());
    }

    /** The page with other text in place of a section; a blank line parts it from the next one. */
    public static Optional<String> replace(PpTree tree, int index, String replacement) {
        return find(tree, index).map(place -> {
            String source = tree.source();
            String gap = replacement.isEmpty() ? "" : "\n\n";
            return (source.substring(0, place.start()) + replacement + gap + source.substring(place.end()))
                    .stripTrailing();
        });
    }
}
