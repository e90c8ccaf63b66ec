// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.merge;

import java.util.List;

/** What {@link ThreeWayMerge} makes of two changes. */
public sealed interface MergeResult {

    /** Both changes fit into one text. */
    record Clean(String text) implements MergeResult {}

    /** The changes meet; the regions cover the whole text in order, at least one of them is a {@link Region.Conflict}. */
    record Conflicting(List<Region> regions) implements MergeResult {
        public Conflicting {
            regions = List.copyOf(regions);
        }
    }
}
