// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

/**
 * Bounds of a single parse; reaching one gives the page with a warning, never an error.
 *
 * @param maxIncludeBytes characters of expanded templates, and of arguments
 * @param maxExpansionDepth expansions in expansions, whatever is expanded
 * @param maxTemplateDepth templates in templates
 * @param maxNodes preprocessor nodes
 * @param maxExpensiveCalls calls such as {@code #ifexist}
 * @param maxOutput characters of HTML
 * @param maxNanos time
 */
public record Limits(
        int maxIncludeBytes,
        int maxExpansionDepth,
        int maxTemplateDepth,
        int maxNodes,
        int maxExpensiveCalls,
        int maxOutput,
        long maxNanos) {

    /** MediaWiki's defaults, with a bound on output and time that it leaves to its surroundings. */
    public static final Limits DEFAULT = new Limits(2_097_152, 100, 100, 1_000_000, 100, 16_000_000, 30_000_000_000L);
}
