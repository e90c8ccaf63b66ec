// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

/**
 * What the engine writes, as readers get it. The engine's markup is MediaWiki's to the letter; here it loses the contents
 * list, which the skin shows beside the text, and its indents say that they are no lists of definitions.
 */
final class ReaderMarkup {

    private static final String CONTENTS = "<div id=\"toc\"";
    private static final String INDENT = "<dl><dd>";
    private static final String UNNAMED_INDENT = "<dl role=\"none\"><dd>";

    private ReaderMarkup() {}

    static String of(String html) {
        return withoutContents(html).replace(INDENT, UNNAMED_INDENT);
    }

    private static String withoutContents(String html) {
        int start = html.indexOf(CONTENTS);
        if (start < 0) {
            return html;
        }
        int end = endOfBlock(html, start);
        return end < 0 ? html : html.substring(0, start) + html.substring(end);
    }

    /** Where the block that starts here is closed; negative if it never is. */
    private static int endOfBlock(String html, int start) {
        int depth = 0;
        int at = start;
        while (at >= 0) {
            int closing = html.indexOf("</div>", at);
            int opening = html.indexOf("<div", at);
            if (closing < 0) {
                return -1;
            }
            if (opening >= 0 && opening < closing) {
                depth++;
                at = opening + 4;
            } else {
                depth--;
                at = closing + 6;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return -1;
    }
}
