// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.request.PageSource.PageState;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** Colours all links of a page after asking once which pages there are. */
public final class LinkResolver implements Pass {

    private static final int MAX_DEPTH = 10;

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        if (context.links().size() == 0 || in.indexOf(Markers.DELIMITER, 0) < 0) {
            return false;
        }
        Set<Title> titles = new LinkedHashSet<>();
        for (int i = 0; i < context.links().size(); i++) {
            titles.add(context.links().title(i).withoutFragment());
        }
        write(in.array(), in.length(), out, context, context.state().source().states(titles), 0);
        return true;
    }

    private static void write(
            char[] text, int length, TextBuffer out, PassContext context, Map<Title, PageState> states, int depth) {
        int from = 0;
        int open = Chars.indexOf(text, 0, length, Markers.DELIMITER);
        while (open >= 0) {
            int close = Chars.indexOf(text, open + 1, Math.min(length, open + 14), Markers.DELIMITER);
            boolean link = close > open + 2 && text[open + 1] == LinkTable.LETTER && depth < MAX_DEPTH;
            int next = close < 0 ? open + 1 : close + 1;
            if (link) {
                out.append(text, from, open);
                link(Unstrip.number(text, open, close), out, context, states, depth);
                from = next;
            }
            open = Chars.indexOf(text, next, length, Markers.DELIMITER);
        }
        out.append(text, from, length);
    }

    private static void link(int number, TextBuffer out, PassContext context, Map<Title, PageState> states, int depth) {
        if (number < 0 || number >= context.links().size()) {
            return;
        }
        Title title = context.links().title(number);
        PageState state = states.get(title.withoutFragment());
        SiteMarkup markup = context.markup();
        String name = markup.site().namespaces().prefixedText(title);
        if (state == null) {
            out.append("<a href=\"");
            Escape.html(markup.urls().query(title, "action=edit&redlink=1"), out);
            out.append("\" class=\"new\" title=\"");
            Escape.html(InterfaceTexts.get(context.state().source(), "red-link-title", name), out);
        } else {
            out.append("<a href=\"");
            Escape.html(markup.urls().page(title), out);
            out.append(state.redirect() ? "\" class=\"mw-redirect\" title=\"" : "\" title=\"");
            Escape.html(name, out);
        }
        out.append("\">");
        String label = context.links().text(number);
        if (label.indexOf(Markers.DELIMITER) < 0) {
            out.append(label);
        } else {
            write(label.toCharArray(), label.length(), out, context, states, depth + 1);
        }
        out.append("</a>");
    }

    /** Text with each link as what it shows. */
    static String textOnly(String html, LinkTable links) {
        int open = html.indexOf("" + Markers.DELIMITER + LinkTable.LETTER);
        if (open < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + 64);
        int from = 0;
        char[] text = html.toCharArray();
        while (open >= 0) {
            int close = html.indexOf(Markers.DELIMITER, open + 1);
            if (close < 0) {
                break;
            }
            out.append(html, from, open);
            int number = Unstrip.number(text, open, close);
            if (number >= 0 && number < links.size()) {
                out.append(links.text(number));
            }
            from = close + 1;
            open = html.indexOf("" + Markers.DELIMITER + LinkTable.LETTER, from);
        }
        return out.append(html, from, html.length()).toString();
    }
}
