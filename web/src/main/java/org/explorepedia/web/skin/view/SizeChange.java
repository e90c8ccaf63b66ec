// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

/**
 * How much a page grew.
 *
 * @param bytes negative when it shrank
 * @param text with sign and digits of the viewer's language
 */
public record SizeChange(long bytes, String text) {

    private static final int BIG = 500;

    /** MediaWiki's classes. */
    public String css() {
        String css = bytes > 0 ? "mw-plusminus-pos" : bytes < 0 ? "mw-plusminus-neg" : "mw-plusminus-null";
        return Math.abs(bytes) >= BIG ? css + " mw-plusminus-big" : css;
    }
}
