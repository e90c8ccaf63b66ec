// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext;

import java.util.List;
import java.util.Set;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.output.LimitReport;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.output.Warning;

/**
 * The outcome of a parse; there is always one.
 *
 * @param html safe HTML, complete with contents list
 * @param facts what the page links to, contains and wants
 * @param warnings for the writer
 * @param limits what it cost
 * @param varies which request options the HTML depends on, for caches
 */
public record ParseResult(
        String html, PageFacts facts, List<Warning> warnings, LimitReport limits, Set<Dependency> varies) {

    public ParseResult {
        warnings = List.copyOf(warnings);
        varies = Set.copyOf(varies);
    }
}
