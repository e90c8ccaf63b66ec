// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

import java.util.List;
import org.explorepedia.wikitext.output.LimitReport;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.output.Warning;

/**
 * A page as readers see it.
 *
 * @param html safe markup of the content
 * @param facts what the page contains
 * @param warnings for writers
 * @param limits what it cost
 */
public record Rendered(String html, PageFacts facts, List<Warning> warnings, LimitReport limits) {

    public Rendered {
        warnings = List.copyOf(warnings);
    }
}
