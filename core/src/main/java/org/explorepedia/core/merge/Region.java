// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.merge;

import java.util.Optional;

/** A run of whole lines of a merged text; runs are joined by line breaks. */
public sealed interface Region {

    /** Lines that nobody changed, or that both changed in the same way. */
    record Stable(String text) implements Region {}

    /** Lines that only the writer changed; {@code text} is empty with {@code removed} if they took the lines out. */
    record Mine(String base, String text, boolean removed) implements Region {}

    /** Lines that only others changed meanwhile. */
    record Theirs(String base, String text, boolean removed) implements Region {}

    /**
     * Lines that both changed in different ways.
     *
     * @param base the lines as both found them
     * @param mine the writer's lines
     * @param theirs the stored lines
     */
    record Conflict(String base, String mine, String theirs) implements Region {

        /** Both changes in one text, word by word, if they do not touch: an offer for the writer, never taken unasked. */
        public Optional<String> suggestion() {
            return ThreeWayMerge.mergeWords(base, mine, theirs);
        }
    }
}
