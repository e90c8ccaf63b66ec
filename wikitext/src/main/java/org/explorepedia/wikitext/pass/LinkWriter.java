// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Optional;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Writes links to pages: marks for those whose colour is asked for later, elements for all others. */
final class LinkWriter {

    /** The page that a link leads to, relative to the page that it stands on. */
    Optional<Title> title(String target, PassContext context) {
        Title page = context.state().request().title();
        Optional<Namespace> namespace = context.markup().site().namespaces().find(page.namespace());
        String full = target;
        if (namespace.isPresent()
                && namespace.get().subpages()
                && (target.startsWith("/") || target.startsWith("../"))) {
            full = Subpages.resolve(page, target, context.markup().site().namespaces())
                    .target();
        }
        return context.markup().titles().find(full, Namespace.MAIN);
    }

    /** Appends a link with finished text. */
    void link(Title title, String html, TextBuffer out, PassContext context) {
        Title page = context.state().request().title();
        if (!title.isExternal()
                && title.namespace() == page.namespace()
                && title.dbKey().equals(page.dbKey())) {
            self(title, html, out, context);
        } else if (title.namespace() == Namespace.SPECIAL
                || title.isExternal()
                || title.namespace() == Namespace.MEDIA
                || title.dbKey().isEmpty()) {
            known(title, html, out, context);
        } else {
            context.state().facts().link(title);
            context.links().add(title, html, out);
        }
    }

    private static void self(Title title, String html, TextBuffer out, PassContext context) {
        if (title.hasFragment()) {
            out.append("<a class=\"mw-selflink-fragment\" href=\"#");
            out.append(Escape.html(context.markup().anchors().link(title.fragment())));
            out.append("\">").append(html).append("</a>");
        } else {
            out.append("<a class=\"mw-selflink selflink\">").append(html).append("</a>");
        }
    }

    /** A link that is blue whatever the wiki holds. */
    private static void known(Title title, String html, TextBuffer out, PassContext context) {
        SiteMarkup markup = context.markup();
        SiteConfig site = markup.site();
        out.append("<a href=\"").append(Escape.html(markup.urls().page(title))).append('"');
        if (title.isExternal()) {
            out.append(" class=\"extiw\"");
            context.state().facts().interwikiLink(title.interwiki() + ':' + title.dbKey());
        }
        if (!title.dbKey().isEmpty()) {
            out.append(" title=\"")
                    .append(Escape.html(site.namespaces().prefixedText(title)))
                    .append('"');
        }
        out.append('>').append(html).append("</a>");
    }
}
