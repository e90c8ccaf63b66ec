// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Map;

/** An extension tag such as {@code <poem>}. Built-in tags use this interface too. */
@FunctionalInterface
public interface TagExtension {

    /** Renders one use of the tag. Must not throw for any content. */
    Rendered render(TagCall call, Frame frame);

    /**
     * One use of a tag.
     *
     * @param name in lower case
     * @param attributes in order, names in lower case, values decoded
     * @param content between the tags, unparsed; {@code null} for {@code <ref/>}
     * @param source the whole use as written
     * @param sourceOffset where it stands in the page's own text in UTF-16 units, -1 if it is not from there
     */
    record TagCall(
            String name,
            Map<String, String> attributes,
            @org.jspecify.annotations.Nullable String content,
            String source,
            int sourceOffset) {}

    /** What becomes of it. */
    sealed interface Rendered {
        /** HTML that no later pass may touch. */
        record Html(String html) implements Rendered {}

        /** HTML that later passes must not touch, and that also keeps out of paragraphs' way, as {@code nowiki}. */
        record Literal(String html) implements Rendered {}

        /** Wikitext that is parsed in place of the tag by the later passes, after templates were expanded. */
        record Wikitext(String text) implements Rendered {}
    }
}
