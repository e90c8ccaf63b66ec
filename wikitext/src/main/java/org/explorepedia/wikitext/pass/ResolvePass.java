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
import org.jspecify.annotations.Nullable;

/** Puts back everything that was set aside, and colours all links of a page after asking once which pages there are. */
final class ResolvePass implements Pass {

    private static final int MAX_DEPTH = 20;

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        if (in.indexOf(Markers.DELIMITER, 0) < 0) {
            return false;
        }
        new Run(out, context).write(in.array(), in.length(), 0);
        return true;
    }

    private static final class Run {
        private final TextBuffer out;
        private final LinkTable links;
        private final Markers markers;
        private final SiteMarkup markup;
        private final PassContext context;
        private final @Nullable String[] starts;
        private final Map<Title, PageState> states;
        private final int limit;

        Run(TextBuffer out, PassContext context) {
            this.out = out;
            this.context = context;
            this.links = context.links();
            this.markers = context.state().markers();
            this.markup = context.markup();
            this.starts = new @Nullable String[links.titles().size()];
            this.limit = context.state().site().limits().maxOutput();
            Set<Title> titles = new LinkedHashSet<>();
            links.titles().forEach(title -> titles.add(title.withoutFragment()));
            this.states = titles.isEmpty() ? Map.of() : context.state().source().states(titles);
        }

        void write(char[] text, int length, int depth) {
            int from = 0;
            int open = Chars.indexOf(text, 0, length, Markers.DELIMITER);
            while (open >= 0) {
                int close = Chars.indexOf(text, open + 1, Math.min(length, open + 14), Markers.DELIMITER);
                out.append(text, from, open);
                if (close < open + 3) {
                    from = open + 1;
                } else {
                    from = close + 1;
                    if (out.length() < limit) {
                        marker(text[open + 1], Unstrip.number(text, open, close), depth);
                    }
                }
                open = Chars.indexOf(text, from, length, Markers.DELIMITER);
            }
            out.append(text, from, length);
        }

        private void marker(char letter, int number, int depth) {
            if (number < 0 || depth >= MAX_DEPTH) {
                return;
            }
            if (letter == LinkTable.LETTER) {
                if (number < links.size()) {
                    out.append(start(links.target(number)));
                    part(links.text(number), depth);
                    out.append("</a>");
                }
            } else if (letter != Markers.Kind.HEADING.letter() && number < markers.size()) {
                part(markers.part(number), depth);
            }
        }

        private void part(String part, int depth) {
            if (part.indexOf(Markers.DELIMITER) < 0) {
                out.append(part);
            } else {
                write(part.toCharArray(), part.length(), depth + 1);
            }
        }

        /** The start tag of links to a page, made once for each. */
        private String start(int target) {
            String start = starts[target];
            if (start == null) {
                start = start(links.titles().get(target));
                starts[target] = start;
            }
            return start;
        }

        private String start(Title title) {
            PageState state = states.get(title.withoutFragment());
            String name = markup.site().namespaces().prefixedText(title);
            if (state == null) {
                String url = markup.urls().query(title, "action=edit&redlink=1");
                String hint = InterfaceTexts.get(context.state().source(), "red-link-title", name);
                return "<a href=\"" + Escape.html(url) + "\" class=\"new\" title=\"" + Escape.html(hint) + "\">";
            }
            String kind = state.redirect() ? "\" class=\"mw-redirect\" title=\"" : "\" title=\"";
            return "<a href=\"" + Escape.html(markup.urls().page(title)) + kind + Escape.html(name) + "\">";
        }
    }

    /** Text with each link as what it shows. */
    static String textOnly(String html, LinkTable links) {
        return Unstrip.replaceMarks(
                html, LinkTable.LETTER, number -> number >= 0 && number < links.size() ? links.text(number) : "");
    }
}
