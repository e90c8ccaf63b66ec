// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import org.explorepedia.wikitext.text.TextBuffer;

/** The stages after expansion, for tags and functions that need finished HTML of a text inside a parse. */
@FunctionalInterface
public interface InnerParser {

    /**
     * Makes HTML of expanded wikitext, in its place.
     *
     * @param flat without templates, with markers; afterwards HTML
     * @param block whether paragraphs, lists and tables are made
     */
    void html(TextBuffer flat, boolean block, ParseState state);

    /** For expansions that make no HTML: the wikitext stays as it is. */
    InnerParser NONE = (flat, block, state) -> {};
}
