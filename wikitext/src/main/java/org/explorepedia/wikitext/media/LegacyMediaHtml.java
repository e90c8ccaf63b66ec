// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.media.MediaOptions.Format;
import org.explorepedia.wikitext.media.MediaOptions.Link;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** The structure of files before MediaWiki 1.42: floating blocks, and thumbnails in boxes. */
public final class LegacyMediaHtml implements MediaHtml {

    @Override
    public void write(Title title, @Nullable FileInfo file, MediaOptions options, MediaPage page, TextBuffer out) {
        boolean centered = options.align().equals("center");
        out.append(centered ? "<div class=\"center\">" : "");
        String align = centered ? "none" : options.align();
        if (options.format().hasCaption()) {
            box(title, file, options, align, page, out);
        } else {
            if (!align.isEmpty()) {
                out.append("<div class=\"float").append(align).append("\">");
            }
            plain(title, file, options, page, out);
            out.append(align.isEmpty() ? "" : "</div>");
        }
        out.append(centered ? "</div>" : "");
    }

    private static void plain(
            Title title, @Nullable FileInfo file, MediaOptions options, MediaPage page, TextBuffer out) {
        String tooltip = page.plainText(options.caption());
        if (file == null || file.bad()) {
            missing(title, file, options, page, out);
            return;
        }
        Thumbnails.Scaled scaled =
                Thumbnails.scale(file, Thumbnails.box(options, file, page.defaultWidth()), options, page.language());
        String alt = options.altText().orElse(tooltip.isEmpty() ? title.text() : tooltip);
        String classes = options.border() ? "thumbborder" : "";
        if (!options.classes().isEmpty()) {
            classes = options.classes() + (classes.isEmpty() ? "" : " ") + classes;
        }
        String end = open(title, options, tooltip, page, out);
        image(scaled, alt, options.link() instanceof Link.None ? tooltip : "", options.verticalAlign(), classes, out);
        out.append(end);
    }

    private static void image(
            Thumbnails.Scaled scaled,
            @Nullable String alt,
            String title,
            String vertical,
            String classes,
            TextBuffer out) {
        out.append("<img");
        if (alt != null) {
            attribute("alt", alt, out);
        }
        attribute("src", scaled.url(), out);
        out.append(" decoding=\"async\"");
        if (!title.isEmpty()) {
            attribute("title", title, out);
        }
        out.append(" width=\"")
                .append(scaled.width())
                .append("\" height=\"")
                .append(scaled.height())
                .append('"');
        if (!vertical.isEmpty()) {
            attribute("style", "vertical-align: " + vertical, out);
        }
        if (!classes.isEmpty()) {
            attribute("class", classes, out);
        }
        if (!scaled.sourceSet().isEmpty()) {
            attribute("srcset", scaled.sourceSet(), out);
        }
        out.append(" />");
    }

    private static void attribute(String name, String value, TextBuffer out) {
        out.append(' ').append(name).append("=\"");
        Escape.html(value, out);
        out.append('"');
    }

    private static String open(Title file, MediaOptions options, String tooltip, MediaPage page, TextBuffer out) {
        if (options.link() instanceof Link.None) {
            return "";
        }
        int start = out.length();
        String end = MediaAnchors.open(file, options, tooltip, page, out);
        String tag = out.substring(start, out.length());
        out.truncate(start);
        out.append(tag.replace(" class=\"mw-file-description\"", " class=\"image\""));
        return end;
    }

    private static void missing(
            Title title, @Nullable FileInfo file, MediaOptions options, MediaPage page, TextBuffer out) {
        String name = page.state().site().namespaces().prefixedText(title);
        boolean redirect = page.isRedirect(title);
        String upload = file == null && !redirect ? page.uploadUrl(title) : "";
        out.append("<a");
        attribute("href", upload.isEmpty() ? page.urls().page(title) : upload, out);
        if (!upload.isEmpty()) {
            out.append(" class=\"new\"");
        } else if (redirect) {
            out.append(" class=\"mw-redirect\"");
        }
        attribute("title", name, out);
        String caption = options.format().hasCaption() ? "" : page.plainText(options.caption());
        out.append('>')
                .append(Escape.quoted(caption.isEmpty() ? name : caption))
                .append("</a>");
    }

    private static void box(
            Title title, @Nullable FileInfo file, MediaOptions options, String align, MediaPage page, TextBuffer out) {
        String side = align.isEmpty() ? page.rightToLeft() ? "left" : "right" : align;
        FileInfo shown = file;
        if (options.format() == Format.MANUAL_THUMB) {
            shown = page.state()
                    .titles()
                    .find(options.manualThumb(), Namespace.FILE)
                    .map(t -> page.file(t.dbKey()))
                    .orElse(null);
        }
        boolean usable = file != null && shown != null && !shown.bad();
        Thumbnails.Scaled scaled = new Thumbnails.Scaled(0, 0, "", "");
        if (shown != null) {
            scaled = options.format() == Format.MANUAL_THUMB
                    ? new Thumbnails.Scaled(shown.width(), shown.height(), shown.url(), "")
                    : Thumbnails.scale(
                            shown, Thumbnails.box(options, shown, page.defaultWidth()), options, page.language());
        }
        int width = shown != null
                ? scaled.width()
                : options.width() > 0 ? options.width() : Thumbnails.preferred(options, page.defaultWidth());
        out.append("<div class=\"thumb t").append(side).append("\"><div class=\"thumbinner\" style=\"width:");
        out.append(width + 2).append("px;\">");
        if (usable) {
            String classes = (options.classes().isEmpty() ? "" : options.classes() + ' ') + "thumbimage";
            String end = open(title, options, "", page, out);
            boolean nameless = options.alt() == null && options.caption().isEmpty();
            image(scaled, nameless ? title.text() : options.alt(), "", "", classes, out);
            out.append(end);
        } else {
            missing(title, file, options, page, out);
        }
        out.append("  <div class=\"thumbcaption\">");
        if (usable && options.format() != Format.FRAME) {
            out.append("<div class=\"magnify\"><a");
            attribute("href", page.urls().page(title), out);
            out.append(" class=\"internal\"");
            attribute("title", InterfaceTexts.get(page.state(), "thumbnail-more"), out);
            out.append("></a></div>");
        }
        out.append(options.caption()).append("</div></div></div>");
    }
}
