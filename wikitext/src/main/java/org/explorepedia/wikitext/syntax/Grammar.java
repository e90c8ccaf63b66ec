// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.pass.MarkupLanguage;
import org.explorepedia.wikitext.pass.Protocols;
import org.explorepedia.wikitext.preprocess.Preprocessor;
import org.explorepedia.wikitext.site.MagicWords.MagicWord;
import org.explorepedia.wikitext.title.TitleParser;

/**
 * What reading depends on, from a wiki's settings.
 *
 * @param preprocessor reads braces, tags and headings
 * @param titles tells which brackets are links
 * @param protocols of addresses
 * @param language letters that join links, and behaviour switches
 * @param redirect the word that begins redirect pages
 * @param magicLinks whether bare numbers of books and papers are links
 */
record Grammar(
        Preprocessor preprocessor,
        TitleParser titles,
        Protocols protocols,
        MarkupLanguage language,
        MagicWord redirect,
        boolean magicLinks) {

    /** Extension tags whose content is wikitext in blocks. */
    static final Set<String> BLOCK_TAGS = Set.of("ref", "references", "indicator");

    /** Extension tags whose content is wikitext within lines. */
    static final Set<String> LINE_TAGS = Set.of("poem", "gallery");

    /** How deep templates and tags with wikitext in them are looked into; what is deeper is text. */
    static final int MAX_DEPTH = 40;

    /** How deep links, elements and tables stand in each other within one text. */
    static final int MAX_NESTING = 40;

    /** The id of the switch that this word is; empty if it is none. */
    String switchId(String word) {
        Map<String, String> switches = language.switches();
        String id = switches.get(word);
        return id != null ? id : switches.getOrDefault(word.toLowerCase(java.util.Locale.ROOT), "");
    }
}
