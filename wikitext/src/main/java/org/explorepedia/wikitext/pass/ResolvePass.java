// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.request.PageSource.PageState;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
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
        new Run(out, context).write(in.array(), 0, in.length(), 0);
        return true;
    }

    private static final class Run {
        private final TextBuffer out;
        private final LinkTable links;
        private final Markers markers;
        private final SiteMarkup markup;
        private final PassContext context;
        /** Where the start tag of links to each page was written first; 0 and 0 if it was not yet. */
        private final int[] tagStarts;

        private final int[] tagEnds;
        /** What stands around the names of pages that do not exist, as HTML. */
        private @Nullable List<String> redHint;

        private final Map<Title, PageState> states;
        private final int limit;

        Run(TextBuffer out, PassContext context) {
            this.out = out;
            this.context = context;
            this.links = context.links();
            this.markers = context.state().markers();
            this.markup = context.markup();
            this.tagStarts = new int[links.titles().size()];
            this.tagEnds = new int[links.titles().size()];
            this.limit = context.state().site().limits().maxOutput();
            Set<Title> titles = new LinkedHashSet<>();
            links.titles().forEach(title -> titles.add(title.withoutFragment()));
            this.states = titles.isEmpty() ? Map.of() : context.state().source().states(titles);
        }

        void write(char[] text, int start, int length, int depth) {
            int from = start;
            int open = Chars.indexOf(text, start, length, Markers.DELIMITER);
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
                    start(links.target(number));
                    write(links.texts().array(), links.textStart(number), links.textEnd(number), depth + 1);
                    out.append("</a>");
                }
            } else if (letter != Markers.Kind.HEADING.letter() && number < markers.size()) {
                part(markers.part(number), depth);
            }
        }

        private void part(String part, int depth) {
            if (part.indexOf(Markers.DELIMITER) < 0) {
                out.append(part);
                return;
            }
            TextBuffer copy = context.buffers().take().append(part);
            write(copy.array(), 0, copy.length(), depth + 1);
            context.buffers().give(copy);
        }

        /** The start tag of links to a page, made once for each. */
        private void start(int target) {
            if (tagEnds[target] > 0) {
                out.append(out.array(), tagStarts[target], tagEnds[target]);
                return;
            }
            tagStarts[target] = out.length();
            start(links.titles().get(target));
            tagEnds[target] = out.length();
        }

        private void start(Title title) {
            PageState state = states.get(title.withoutFragment());
            out.append("<a href=\"");
            if (state == null) {
                markup.urls().appendQuery(title, "action=edit&amp;redlink=1", out);
                out.append("\" class=\"new\" title=\"");
                if (redHint == null) {
                    redHint = hint();
                }
                for (int i = 0; i < redHint.size(); i++) {
                    if (i > 0) {
                        name(title, out);
                    }
                    out.append(redHint.get(i));
                }
            } else {
                markup.urls().appendPage(title, out);
                out.append(state.redirect() ? "\" class=\"mw-redirect\" title=\"" : "\" title=\"");
                name(title, out);
            }
            out.append("\">");
        }

        private List<String> hint() {
            String text = InterfaceTexts.unfilled(context.state(), "red-link-title");
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (int at = text.indexOf("$1"); at >= 0; at = text.indexOf("$1", from)) {
                pieces.add(Escape.html(text.substring(from, at)));
                from = at + 2;
            }
            pieces.add(Escape.html(text.substring(from)));
            return pieces;
        }

        private void name(Title title, TextBuffer out) {
            if (title.namespace() != Namespace.MAIN) {
                Escape.html(markup.site().namespaces().name(title.namespace()), out);
                out.append(':');
            }
            Escape.html(title.text(), out);
        }
    }

    /** Text with each link as what it shows. */
    static String textOnly(String html, LinkTable links) {
        return Unstrip.replaceMarks(
                html, LinkTable.LETTER, number -> number >= 0 && number < links.size() ? links.text(number) : "");
    }
}
