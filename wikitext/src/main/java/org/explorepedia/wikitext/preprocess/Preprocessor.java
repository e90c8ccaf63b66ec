// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the template language: braces, extension tags, comments and headings, with MediaWiki's rules of precedence. Nothing
 * is expanded. One scan from left to right, linear for every text. Immutable and safe to share.
 */
public final class Preprocessor {

    private final TagNames pageTags;
    private final TagNames inclusionTags;

    /** @param extensionTags names of the tags whose content is not wikitext, {@code nowiki} and {@code pre} among them */
    public Preprocessor(Collection<String> extensionTags) {
        Set<String> page = new LinkedHashSet<>(extensionTags);
        page.addAll(List.of("includeonly", "noinclude", "/noinclude", "onlyinclude", "/onlyinclude"));
        Set<String> inclusion = new LinkedHashSet<>(extensionTags);
        inclusion.addAll(List.of("noinclude", "includeonly", "/includeonly"));
        pageTags = new TagNames(page);
        inclusionTags = new TagNames(inclusion);
    }

    /** Reads a text as a page that is shown itself. */
    public PpTree page(String text) {
        return new Scan(text, pageTags, false).tree();
    }

    /** Reads a text as a template. */
    public PpTree template(String text) {
        return new Scan(text, inclusionTags, true).tree();
    }

    /** Reads a text as either. */
    public PpTree read(String text, boolean inclusion) {
        return inclusion ? template(text) : page(text);
    }
}
