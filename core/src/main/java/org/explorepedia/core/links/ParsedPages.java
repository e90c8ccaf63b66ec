// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.Optional;
import org.explorepedia.core.model.Page;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.title.Title;

/** Current texts of pages as parsed, mostly from memory since readers and writers asked for them just before. */
@FunctionalInterface
public interface ParsedPages {

    /** The parse of a page's current text; empty if the page or its text is gone. */
    Optional<ParsedPage> parse(Page page);

    /**
     * @param html of the text for anonymous readers
     * @param redirectTarget where the page leads if it is a redirect
     */
    record ParsedPage(String html, PageFacts facts, Optional<Title> redirectTarget) {}
}
