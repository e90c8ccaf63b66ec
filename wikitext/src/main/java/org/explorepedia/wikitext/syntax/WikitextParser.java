// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.Collection;
import org.explorepedia.wikitext.pass.MarkupWords;
import org.explorepedia.wikitext.pass.Protocols;
import org.explorepedia.wikitext.preprocess.Preprocessor;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.SiteConfig;

/**
 * Reads wikitext into a {@link SyntaxTree}. Every text has one; reading never throws, and takes time in proportion to the length
 * of the text. Nothing is looked up and nothing is expanded: a template call is a node, whatever the template holds, so that
 * constructs which only come about by expansion are not in the tree. Immutable and safe for use by many threads.
 */
public final class WikitextParser {

    private final Grammar grammar;

    /**
     * @param site the wiki whose words, namespaces and settings count
     * @param extensionTags names of the tags whose content is no plain wikitext, such as {@code nowiki} and {@code ref}
     */
    public WikitextParser(SiteConfig site, Collection<String> extensionTags) {
        this(site, new Preprocessor(extensionTags));
    }

    /** @param preprocessor knows the names of the extension tags */
    public WikitextParser(SiteConfig site, Preprocessor preprocessor) {
        this.grammar = new Grammar(
                preprocessor,
                site.titleParser(),
                new Protocols(site.markup().urlProtocols()),
                MarkupWords.of(site.language()),
                MagicWords.of(site.language()).word("redirect"),
                site.markup().magicLinks());
    }

    /** Reads a text as that of a page that is shown itself. */
    public SyntaxTree parse(String text) {
        return new SyntaxTree(new TextReader(grammar, text).page(false));
    }

    /** Reads a text as that of a template: what {@code includeonly} holds is read, what {@code noinclude} holds is left out. */
    public SyntaxTree parseTemplate(String text) {
        return new SyntaxTree(new TextReader(grammar, text).page(true));
    }
}
