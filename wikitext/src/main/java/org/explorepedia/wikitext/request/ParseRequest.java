// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.request;

import java.time.Instant;
import org.explorepedia.wikitext.title.Title;

/**
 * One text to be parsed.
 *
 * @param title the page that the text belongs to
 * @param text wikitext; any string is allowed
 * @param source the wiki around it
 * @param now the time for {@code {{CURRENTTIME}}} and its like
 * @param options what the reader or caller wants
 */
public record ParseRequest(Title title, String text, PageSource source, Instant now, Options options) {

    /** A page as it is now, for nobody in particular. */
    public static ParseRequest of(Title title, String text, PageSource source) {
        return new ParseRequest(title, text, source, Instant.now(), Options.DEFAULT);
    }

    /**
     * @param userLanguage language code of the viewer, for texts such as the contents heading
     * @param userName who saves or previews, for signatures and {@code {{REVISIONUSER}}}; empty if nobody
     * @param editSectionLinks whether headings carry edit links
     * @param preview whether this is a preview, where some functions differ
     * @param thumbWidth default width of thumbnails in pixels
     * @param revisionId of the text, 0 for a text not stored yet
     * @param wrapperClass class of the element around the output, or empty for none
     * @param positions whether nodes and warnings carry source ranges; costs a little
     */
    public record Options(
            String userLanguage,
            String userName,
            boolean editSectionLinks,
            boolean preview,
            int thumbWidth,
            long revisionId,
            String wrapperClass,
            boolean positions) {

        public static final Options DEFAULT = new Options("en", "", true, false, 250, 0, "mw-parser-output", false);
    }
}
