// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Optional;
import org.explorepedia.wikitext.expand.Redirects;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** Edit summaries: plain text with links to pages and, between slashes and stars, to a section of the page. */
public final class Summary {

    private final PassContext context;
    private final LinkWriter writer = new LinkWriter();
    private final boolean samePage;

    /** @param samePage whether the summary stands on the page that it is about, where sections need no page name */
    public Summary(PassContext context, boolean samePage) {
        this.context = context;
        this.samePage = samePage;
    }

    /** Appends the summary with marks for links, which {@link ResolvePass} colours. */
    public void write(String summary, TextBuffer out) {
        String text = summary.replace('\n', ' ').replace(org.explorepedia.wikitext.expand.Markers.DELIMITER, '\uFFFD');
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("/*", at);
            int close = open < 0 ? -1 : text.indexOf("*/", open + 2);
            if (close < 0) {
                break;
            }
            links(text.substring(at, open), out);
            section(text.substring(open + 2, close).strip(), close + 2 < text.length(), out);
            at = close + 2;
        }
        links(text.substring(at), out);
    }

    private void section(String name, boolean followed, TextBuffer out) {
        out.append("<span class=\"autocomment\">");
        String plain = name.replace("[[:", "").replace("[[", "").replace("]]", "");
        String id = HeadingText.sectionName(plain);
        String direction = context.markup().language().rightToLeft() ? "rtl" : "ltr";
        String arrow = direction.equals("rtl") ? "←" : "→";
        String label =
                arrow + "<bdi dir=\"" + direction + "\">" + Escape.html(name).replace("[[", "&#91;[") + "</bdi>";
        if (id.isEmpty()) {
            out.append(label);
        } else {
            Title page = context.state().request().title();
            String pageName = context.markup().site().namespaces().prefixedText(page);
            String fragment = '#' + context.markup().anchors().link(id);
            out.append("<a href=\"");
            out.append(Escape.html(samePage ? fragment : context.markup().urls().page(page) + fragment))
                    .append('"');
            if (!samePage) {
                out.append(" title=\"").append(Escape.html(pageName)).append('"');
            }
            out.append('>').append(label).append("</a>");
        }
        out.append(followed ? ": </span>" : "</span>");
    }

    private void links(String text, TextBuffer out) {
        int done = 0;
        int open = text.indexOf("[[");
        while (open >= 0) {
            int close = text.indexOf("]]", open + 2);
            if (close < 0) {
                break;
            }
            int inner = text.lastIndexOf("[[", close);
            open = Math.max(open, inner);
            int pipe = text.indexOf('|', open);
            boolean piped = pipe >= 0 && pipe < close;
            String target = text.substring(open + 2, piped ? pipe : close).strip();
            String shown = piped && pipe + 1 < close
                    ? text.substring(pipe + 1, close)
                    : text.substring(open + 2, piped ? pipe : close);
            int trail = trailEnd(text, close + 2);
            Optional<Title> title = title(target);
            if (title.isPresent()) {
                plain(text.substring(done, open), out);
                String colonless = !piped || pipe + 1 == close ? Redirects.decodePercent(withoutColon(shown)) : shown;
                link(title.get(), Escape.html(colonless) + Escape.html(text.substring(close + 2, trail)), out);
                done = trail;
            }
            open = text.indexOf("[[", close + 2);
        }
        plain(text.substring(done), out);
    }

    private static String withoutColon(String shown) {
        return shown.startsWith(":") ? shown.substring(1) : shown;
    }

    private Optional<Title> title(String target) {
        String name = withoutColon(target);
        if (name.indexOf('%') >= 0) {
            name = Redirects.decodePercent(name);
        }
        return name.isEmpty() ? Optional.empty() : writer.title(name, context);
    }

    private void link(Title title, String html, TextBuffer out) {
        Title page = context.state().request().title();
        if (title.dbKey().isEmpty() && !title.isExternal() && !samePage) {
            Title section = new Title(page.namespace(), page.dbKey(), title.fragment(), "");
            context.links().add(section, html, out);
        } else {
            writer.link(title, html, out, context);
        }
    }

    private int trailEnd(String text, int from) {
        char[] chars = text.toCharArray();
        return from + context.markup().language().trailLength(chars, from, chars.length);
    }

    private static void plain(String text, TextBuffer out) {
        out.append(Escape.html(text).replace("&#39;", "&#039;"));
    }
}
