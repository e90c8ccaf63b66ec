// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import gg.jte.Content;
import java.util.Locale;

/**
 * A box above the text that tells the reader something about the page or about what just happened.
 *
 * @param kind how grave it is
 * @param body what it says
 */
public record Notice(Kind kind, Content body) {

    /** How grave a notice is; decides colour and whether screen readers are interrupted. */
    public enum Kind {
        NOTICE,
        SUCCESS,
        WARNING,
        ERROR;

        /** MediaWiki's class for such a box. */
        public String css() {
            return "mw-message-box-" + name().toLowerCase(Locale.ROOT);
        }

        public String role() {
            return this == ERROR ? "alert" : "status";
        }
    }

    public static Notice of(Kind kind, String text) {
        return new Notice(kind, TrustedHtml.escaped(text));
    }
}
