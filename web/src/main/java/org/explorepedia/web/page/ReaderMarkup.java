// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import org.explorepedia.core.message.Html;

/**
 * What the engine writes, as readers get it. The engine's markup is MediaWiki's to the letter; here it loses the contents
 * list, which the skin shows beside the text, its indents say that they are no lists of definitions, and
 * it says in which language it is written, since pages around it are in the reader's.
 */
final class ReaderMarkup {

    private static final String WRAPPER = "<div class=\"mw-parser-output\">";
    private static final String CONTENTS = "<div id=\"toc\"";
    private static final String INDENT = "<dl><dd>";
    private static final String UNNAMED_INDENT = "<dl role=\"none\"><dd>";

    private final String wrapper;

    /**
     * @param language of the wiki's texts, which may be another than the reader's
     * @param direction of that language, {@code ltr} or {@code rtl}
     */
    ReaderMarkup(String language, String direction) {
        this.wrapper = "<div class=\"mw-content-" + direction + " mw-parser-output\" lang=\"" + Html.escape(language)
                + "\" dir=\"" + direction + "\">";
    }

    String of(String html) {
        String markup = withoutContents(html).replace(INDENT, UNNAMED_INDENT);
        return markup.startsWith(WRAPPER) ? wrapper + markup.substring(WRAPPER.length()) : markup;
    }

    /**
     * A redirect as its readers see it: where it leads, in place of the numbered list that its first line is to the parser.
     *
     * @param html as {@link #of} gives it
     * @param words above the target
     */
    static String ofRedirect(String html, String words) {
        int list = html.indexOf("<ol><li>");
        int end = html.indexOf("</ol>", list + 1);
        int link = html.indexOf("<a ", list + 1);
        int linkEnd = html.indexOf("</a>", link + 1);
        if (list < 0 || link < 0 || linkEnd < 0 || linkEnd > end) {
            return html;
        }
        return html.substring(0, list) + "<div class=\"redirectMsg\"><p>" + Html.escape(words)
                + "</p><ul class=\"redirectText\"><li>" + html.substring(link, linkEnd + 4) + "</li></ul></div>"
                + html.substring(end + 5);
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
