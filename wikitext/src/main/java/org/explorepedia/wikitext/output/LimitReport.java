// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.output;

import java.util.List;

/**
 * What a parse cost.
 *
 * @param nodesVisited preprocessor nodes
 * @param includeSize characters of transcluded text after expansion
 * @param argumentSize characters of template arguments
 * @param expansionDepth greatest depth of frames
 * @param expensiveCalls calls of functions that ask the wiki much
 * @param nanos time taken
 * @param templates cost by template, dearest first
 */
public record LimitReport(
        int nodesVisited,
        int includeSize,
        int argumentSize,
        int expansionDepth,
        int expensiveCalls,
        long nanos,
        List<TemplateCost> templates) {

    public static final LimitReport NONE = new LimitReport(0, 0, 0, 0, 0, 0, List.of());

    public LimitReport {
        templates = List.copyOf(templates);
    }

    /** What one template cost in all its calls; the time holds that of the templates inside. */
    public record TemplateCost(String title, int calls, long nanos) {}
}
