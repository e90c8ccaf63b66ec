// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.excerpt;

import java.util.function.UnaryOperator;
import org.explorepedia.core.search.MarkupReader;

/**
 * The beginning of what somebody wrote.
 *
 * @param text with its lines, without markup
 * @param html of few elements and no attributes but addresses of links, so that it is safe and plain in a mail
 */
public record Excerpt(String text, String html) {

    /**
     * @param markup as the engine makes it
     * @param longest in characters that are read
     * @param absolute makes addresses on the wiki whole
     */
    public static Excerpt of(String markup, int longest, UnaryOperator<String> absolute) {
        ExcerptWriter writer = new ExcerptWriter(longest, absolute);
        MarkupReader.read(markup, writer);
        return writer.end();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
