// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Optional;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SpecialPageNames;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Writes links to pages: marks for those whose colour is asked for later, elements for all others. */
final class LinkWriter {

    private final SpecialPageNames specials = new SpecialPageNames();

    /** The page that a link leads to, relative to the page that it stands on. */
    Optional<Title> title(String target, PassContext context) {
        return context.markup().titles().find(resolve(target, context).target(), Namespace.MAIN);
    }

    /** What a target stands for where pages have subpages. */
    Subpages.Resolved resolve(String target, PassContext context) {
        Title page = context.state().request().title();
        Optional<Namespace> namespace = context.markup().site().namespaces().find(page.namespace());
        boolean relative = target.startsWith("/") || target.startsWith("../") || target.equals("..");
        return relative && namespace.isPresent() && namespace.get().subpages()
                ? Subpages.resolve(page, target, context.markup().site().namespaces())
                : new Subpages.Resolved(target, target);
    }

    /** Appends a link with finished text. */
    void link(Title title, String html, TextBuffer out, PassContext context) {
        int start = context.links().texts().length();
        context.links().texts().append(html);
        link(title, start, out, context);
    }

    /** Appends a link whose finished text stands at the end of the link table's texts. */
    void link(Title title, int textStart, TextBuffer out, PassContext context) {
        if (isColoured(title, context)) {
            context.state().facts().link(title);
            context.links().add(title, out);
        } else {
            TextBuffer texts = context.links().texts();
            String html = texts.substring(textStart, texts.length());
            texts.truncate(textStart);
            fixed(title, html, out, context);
        }
    }

    private static boolean isColoured(Title title, PassContext context) {
        Title page = context.state().request().title();
        return !title.isExternal()
                && !title.dbKey().isEmpty()
                && title.namespace() != Namespace.MEDIA
                && title.namespace() != Namespace.SPECIAL
                && !(title.namespace() == page.namespace() && title.dbKey().equals(page.dbKey()));
    }

    private void fixed(Title title, String html, TextBuffer out, PassContext context) {
        Title page = context.state().request().title();
        if (!title.isExternal()
                && title.namespace() == page.namespace()
                && title.dbKey().equals(page.dbKey())) {
            self(title, html, out, context);
        } else if (title.namespace() == Namespace.MEDIA && !title.isExternal()) {
            media(title, html, out, context);
        } else if (title.namespace() == Namespace.SPECIAL && !title.isExternal()) {
            special(title, html, out, context);
        } else {
            known(title, html, out, context);
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

    /** A link to a file itself, not to its page. */
    private static void media(Title title, String html, TextBuffer out, PassContext context) {
        context.state().facts().file(title.dbKey());
        FileInfo file = context.media().file(title.dbKey());
        String url = file != null ? file.url() : context.media().uploadForm(title);
        String name = file != null ? file.name().replace('_', ' ') : title.text();
        out.append("<a href=\"").append(Escape.html(url));
        out.append(file != null ? "\" class=\"internal\" title=\"" : "\" class=\"new\" title=\"");
        out.append(Escape.html(name)).append("\">").append(html).append("</a>");
    }

    private void special(Title title, String html, TextBuffer out, PassContext context) {
        int slash = title.dbKey().indexOf('/');
        String name = slash < 0 ? title.dbKey() : title.dbKey().substring(0, slash);
        if (specials.preferred(name).isPresent() || context.state().source().hasSpecialPage(name)) {
            known(preferred(title), html, out, context);
            return;
        }
        SiteMarkup markup = context.markup();
        String shown = markup.site().namespaces().prefixedText(title.withoutFragment());
        out.append("<a href=\"").append(Escape.html(markup.urls().page(title.withoutFragment())));
        out.append("\" class=\"new\" title=\"")
                .append(Escape.html(InterfaceTexts.get(context.state(), "red-link-title", shown)));
        out.append("\">").append(html).append("</a>");
    }

    /** A special page under the name that it has here. */
    private Title preferred(Title title) {
        int slash = title.dbKey().indexOf('/');
        String name = slash < 0 ? title.dbKey() : title.dbKey().substring(0, slash);
        String rest = slash < 0 ? "" : title.dbKey().substring(slash);
        return specials.preferred(name)
                .filter(p -> !p.equals(name))
                .map(p -> new Title(title.namespace(), p + rest, title.fragment(), title.interwiki()))
                .orElse(title);
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
        if (!title.dbKey().isEmpty() || title.isExternal()) {
            out.append(" title=\"")
                    .append(Escape.html(site.namespaces().prefixedText(title)))
                    .append('"');
        }
        out.append('>').append(html).append("</a>");
    }
}
