// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.media.MediaOptions.Format;
import org.explorepedia.wikitext.media.MediaOptions.Link;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** Writes the link around a picture. */
final class MediaAnchors {

    private MediaAnchors() {}

    /** Appends the start tag and answers the end tag. */
    static String open(Title file, MediaOptions options, String tooltip, MediaPage page, TextBuffer out) {
        switch (options.link()) {
            case Link.None _ -> {
                out.append("<span");
                title(tooltip, out);
                out.append('>');
                return "</span>";
            }
            case Link.Address(String url) -> {
                out.append("<a href=\"").append(Escape.html(url)).append('"');
                title(tooltip, out);
                String target = page.state().site().markup().externalLinkTarget();
                if (!target.isEmpty()) {
                    out.append(" target=\"").append(Escape.html(target)).append('"');
                }
                String rel = (page.noFollow(url) ? "nofollow" : "") + (target.isEmpty() ? "" : " noreferrer noopener");
                out.append(rel.isEmpty() ? ">" : " rel=\"" + rel.strip() + "\">");
            }
            case Link.Page(Title target) -> {
                String name = page.state().site().namespaces().prefixedText(target);
                out.append("<a href=\"")
                        .append(Escape.html(page.urls().page(target)))
                        .append('"');
                title(tooltip.isEmpty() ? name : tooltip, out);
                out.append('>');
            }
            case Link.Default _ -> own(file, options, tooltip, page, out);
        }
        return "</a>";
    }

    private static void own(Title file, MediaOptions options, String tooltip, MediaPage page, TextBuffer out) {
        if (options.format() == Format.MANUAL_THUMB) {
            out.append("<a href=\"").append(Escape.html(page.urls().page(file))).append('"');
            title(page.state().site().namespaces().prefixedText(file), out);
            out.append('>');
            return;
        }
        String url = options.language().isEmpty() && options.page() == 0
                ? page.urls().page(file)
                : page.urls()
                        .query(
                                file,
                                options.language().isEmpty() ? "page=" + options.page() : "lang=" + options.language());
        out.append("<a href=\"").append(Escape.html(url)).append("\" class=\"mw-file-description\"");
        title(tooltip, out);
        out.append('>');
    }

    private static void title(String text, TextBuffer out) {
        if (!text.isEmpty()) {
            out.append(" title=\"");
            Escape.html(text, out);
            out.append('"');
        }
    }
}
