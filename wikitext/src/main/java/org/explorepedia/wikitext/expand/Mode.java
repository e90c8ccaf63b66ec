// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

/** What an expansion is for. */
public enum Mode {
    /** A page to be shown: everything is expanded, tags are rendered, comments vanish. */
    HTML,
    /** A text to be saved: only {@code subst:} is expanded. */
    SAVE,
    /** Wikitext for another use, such as an interface text: templates are expanded, tags stay as written. */
    WIKITEXT
}
