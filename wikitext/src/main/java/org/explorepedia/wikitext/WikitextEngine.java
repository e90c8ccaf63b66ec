// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext;

import java.util.Optional;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.syntax.SyntaxTree;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/**
 * The engine: wikitext in, safe HTML and facts out. Immutable and safe for use by many threads; each call makes its own
 * state and throws it away. No method throws for any text.
 */
public interface WikitextEngine {

    /** What the engine was told about its wiki. */
    SiteConfig site();

    /** Reads titles by this wiki's rules. */
    TitleParser titles();

    /** Parses a text to HTML. */
    ParseResult parse(ParseRequest request);

    /** The text as it is stored when saved: signatures, {@code subst:}, pipe tricks, trimmed end. */
    String preSaveTransform(ParseRequest request, Signature signature);

    /** Expands all templates and leaves wikitext, as {@code action=expandtemplates} does. */
    String expand(ParseRequest request);

    /**
     * The source of a section.
     *
     * @param index as {@code section=} in addresses: 0 for the lead, {@code 1} and up, in order of the source's own headings
     * @return empty if there is no such section
     */
    Optional<String> section(String text, int index);

    /** The text with a section replaced; empty if there is no such section. */
    Optional<String> replaceSection(String text, int index, String replacement);

    /** The syntax of a page's own text, to read, walk and change it; nothing is expanded. */
    SyntaxTree syntax(String text);

    /** Where a redirect page leads; empty for other pages. */
    Optional<Title> redirectTarget(String text);

    /**
     * HTML of an edit summary: section arrows and links only.
     *
     * @param samePage whether it is shown on the page that it belongs to, so that section links need no address
     */
    String summaryHtml(String summary, ParseRequest context, boolean samePage);

    /** The text as it is filled into the edit form of a new page: inclusion tags done, nothing else touched. */
    String preload(ParseRequest request);

    /** The id that a heading of this text has, without the counter for repeated ones. */
    String anchor(String headingText);

    /**
     * Who signs a text.
     *
     * @param userName name of the account or address
     * @param text wikitext of the signature without time; empty for the wiki's usual one
     */
    record Signature(String userName, String text) {}
}
