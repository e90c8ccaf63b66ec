// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

/** The stages after expansion, for tags and functions that need finished HTML of a text inside a parse. */
@FunctionalInterface
public interface InnerParser {

    /**
     * Makes HTML of expanded wikitext.
     *
     * @param flat without templates, with markers
     * @param block whether paragraphs, lists and tables are made
     */
    String html(String flat, boolean block, ParseState state);

    /** For expansions that make no HTML: the wikitext stays as it is. */
    InnerParser NONE = (flat, block, state) -> flat;
}
