// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes canonical titles from what people and links say, by MediaWiki's rules (case of the first letter, namespaces,
 * interwiki prefixes, forbidden characters, at most 255 bytes of UTF-8). Immutable and safe to share.
 */
public interface TitleParser {

    /**
     * Reads a title.
     *
     * @param text what was written; character references are decoded as MediaWiki decodes them
     * @param defaultNamespace the namespace of a text without prefix
     */
    TitleResult parse(String text, int defaultNamespace);

    /**
     * A parser for an English or similar wiki that is not called by any interwiki prefix itself.
     *
     * @param interwiki whether a prefix in lower case leads to another wiki
     */
    static TitleParser of(Namespaces namespaces, Predicate<String> interwiki) {
        return new MediaWikiTitleParser(namespaces, interwiki, _ -> false, "en");
    }

    /** The title, for callers who need no reason. */
    default Optional<Title> find(String text, int defaultNamespace) {
        return switch (parse(text, defaultNamespace)) {
            case TitleResult.Valid(Title title) -> Optional.of(title);
            case TitleResult.Invalid _ -> Optional.empty();
        };
    }
}
