// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.Locale;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;

/** HTML of a display title: quotes and a few inline tags. */
final class TitleMarkup {

    private static final Set<String> BLOCKS = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "blockquote",
            "ol",
            "ul",
            "li",
            "hr",
            "table",
            "tr",
            "th",
            "td",
            "dl",
            "dd",
            "caption",
            "p",
            "ruby",
            "rb",
            "rt",
            "rtc",
            "rp",
            "br",
            "tt",
            "pre");

    private TitleMarkup() {}

    static String html(String text, Frame frame, boolean restricted) {
        String inline = frame.parse(withoutLinks(text), false);
        String html = inline.strip();
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int end = c == '<' ? html.indexOf('>', at) : -1;
            if (end < 0) {
                out.append(c);
                at++;
                continue;
            }
            String tag = html.substring(at, end + 1);
            if (BLOCKS.contains(nameOf(tag))) {
                out.append(Errors.escape(tag));
            } else {
                out.append(restricted ? withoutTricks(tag) : tag);
            }
            at = end + 1;
        }
        return out.toString();
    }

    /** Links make no sense in a title: their brackets stay. */
    private static String withoutLinks(String text) {
        return text.replace("[", "&#91;").replace("]", "&#93;");
    }

    private static String nameOf(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Styles that hide or restyle letters would let a title look like another one. */
    private static String withoutTricks(String tag) {
        int style = tag.indexOf("style=\"");
        if (style < 0) {
            return tag;
        }
        int end = tag.indexOf('"', style + 7);
        String value = tag.substring(style + 7, end).toLowerCase(Locale.ROOT);
        boolean trick = value.contains("display") || value.contains("user-select") || value.contains("visibility");
        return trick
                ? tag.substring(0, style) + "style=\"/* attempt to bypass $wgRestrictDisplayTitle */"
                        + tag.substring(end)
                : tag;
    }

    static String withoutTags(String html) {
        StringBuilder out = new StringBuilder(html.length());
        boolean inside = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inside = true;
            } else if (c == '>' && inside) {
                inside = false;
            } else if (!inside) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
