// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.List;
import org.explorepedia.wikitext.preprocess.PpTree;

/** Chooses parts of a page's text for transclusion, by the nodes at the top of its tree. */
@FunctionalInterface
public interface PartSelector {

    /** Ranges of the source, in order and cutting no node at the top of the tree apart. */
    List<Range> parts(PpTree tree);

    /**
     * A stretch of source, or a text that takes its place.
     *
     * @param replacement wikitext that is expanded instead of the stretch; {@code null} for the stretch itself
     */
    record Range(
            int start,
            int end,
            @org.jspecify.annotations.Nullable String replacement) {}
}
