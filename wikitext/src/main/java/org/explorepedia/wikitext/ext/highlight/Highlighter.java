// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.highlight;

import java.util.List;
import java.util.Optional;

/** Finds the parts of program code. Immutable and safe for many threads. */
@FunctionalInterface
public interface Highlighter {

    /**
     * Splits code into its parts, which together are the code again.
     *
     * @param language as the writer named it, in lower case
     * @return empty if the language is unknown
     */
    Optional<List<CodeToken>> tokens(String code, String language);

    /**
     * A part of code.
     *
     * @param kind short class name as Pygments gives it ({@code k} keyword, {@code s2} string …); empty for none
     */
    record CodeToken(String kind, String text) {}
}
