// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.media.MediaOptions.Format;
import org.explorepedia.wikitext.media.MediaOptions.Link;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** The structure of files since MediaWiki 1.42: figures for those beside the text, spans for those in it. */
public final class FigureHtml implements MediaHtml {

    /** Widths in place of missing files, whatever the reader likes. */
    private static final int MISSING_WIDTH = 180;

    private static final int MISSING_UPRIGHT = 130;

    @Override
    public void write(Title title, @Nullable FileInfo file, MediaOptions options, MediaPage page, TextBuffer out) {
        boolean block = options.format().hasCaption() || !options.align().isEmpty();
        FileInfo shown = shown(file, options, page);
        String picture = picture(title, file, shown, options, page);
        boolean broken = file == null || shown == null || shown.bad();
        out.append(block ? "<figure" : "<span");
        String classes = classes(options);
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(Escape.html(classes)).append('"');
        }
        out.append(" typeof=\"").append(broken ? "mw:Error mw:File" : "mw:File");
        out.append(
                switch (options.format()) {
                    case PLAIN -> "";
                    case FRAMELESS -> "/Frameless";
                    case FRAME -> "/Frame";
                    case THUMB, MANUAL_THUMB -> "/Thumb";
                });
        out.append("\">").append(picture);
        if (block) {
            out.append("<figcaption>").append(options.caption()).append("</figcaption></figure>");
        } else {
            out.append("</span>");
        }
    }

    private static @Nullable FileInfo shown(@Nullable FileInfo file, MediaOptions options, MediaPage page) {
        if (options.format() != Format.MANUAL_THUMB) {
            return file;
        }
        return page.state()
                .titles()
                .find(options.manualThumb(), Namespace.FILE)
                .map(t -> page.file(t.dbKey()))
                .orElse(null);
    }

    private static String classes(MediaOptions options) {
        StringBuilder out = new StringBuilder();
        boolean fixed = options.format() == Format.FRAME || options.format() == Format.MANUAL_THUMB;
        add(out, options.isDefaultSize() && !fixed ? "mw-default-size" : "");
        add(out, options.align().isEmpty() ? "" : "mw-halign-" + options.align());
        add(
                out,
                options.verticalAlign().isEmpty()
                                || options.format().hasCaption()
                                || !options.align().isEmpty()
                        ? ""
                        : "mw-valign-" + options.verticalAlign());
        add(out, options.border() && !options.format().hasCaption() ? "mw-image-border" : "");
        add(out, options.classes());
        return out.toString();
    }

    private static void add(StringBuilder out, String name) {
        if (!name.isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append(name);
        }
    }

    private static String picture(
            Title title, @Nullable FileInfo file, @Nullable FileInfo shown, MediaOptions options, MediaPage page) {
        if (file == null) {
            return missing(title, options, page);
        }
        if (shown == null || shown.bad()) {
            return broken(title, shown, options, page);
        }
        Thumbnails.Scaled scaled;
        if (options.format() == Format.MANUAL_THUMB) {
            scaled = new Thumbnails.Scaled(shown.width(), shown.height(), shown.url(), "");
        } else {
            Thumbnails.Box box = Thumbnails.box(options, shown, page.defaultWidth());
            scaled = Thumbnails.scale(shown, box, options, page.language());
        }
        String tooltip = options.format().hasCaption() ? "" : page.plainText(options.caption());
        boolean hasText = !options.format().hasCaption() && !options.caption().isEmpty();
        String alt = options.altText().orElse(hasText ? tooltip : null);
        boolean elsewhere = options.format().hasCaption() && options.format() != Format.FRAME && !isOwnPage(options);
        TextBuffer out = new TextBuffer(256);
        String end = MediaAnchors.open(title, options, tooltip, page, out);
        out.append("<img");
        if (alt != null) {
            out.append(" alt=\"");
            Escape.html(alt, out);
            out.append('"');
        }
        if (elsewhere) {
            out.append(" resource=\"")
                    .append(Escape.html(page.urls().page(title)))
                    .append('"');
        }
        out.append(" src=\"").append(Escape.html(scaled.url()));
        out.append("\" decoding=\"async\" width=\"").append(scaled.width());
        out.append("\" height=\"").append(scaled.height()).append("\" class=\"mw-file-element\"");
        if (!scaled.sourceSet().isEmpty()) {
            out.append(" srcset=\"").append(Escape.html(scaled.sourceSet())).append('"');
        }
        return out.append(" />").append(end).toString();
    }

    /** Whether the picture leads to its own page in the plain way. */
    private static boolean isOwnPage(MediaOptions options) {
        return options.link() instanceof Link.Default && options.format() != Format.MANUAL_THUMB;
    }

    private static String missing(Title title, MediaOptions options, MediaPage page) {
        String name = page.state().site().namespaces().prefixedText(title);
        String upload = page.uploadUrl(title);
        TextBuffer out = new TextBuffer(160);
        if (page.isRedirect(title)) {
            out.append("<a href=\"").append(Escape.html(page.urls().page(title)));
            out.append("\" class=\"mw-redirect\" title=\"")
                    .append(Escape.html(name))
                    .append("\">");
        } else if (upload.isEmpty()) {
            out.append("<a href=\"").append(Escape.html(page.urls().page(title)));
            out.append(title.isExternal() ? "\" class=\"extiw\" title=\"" : "\" title=\"");
            out.append(Escape.html(name)).append("\">");
        } else {
            out.append("<a href=\"").append(Escape.html(upload));
            out.append("\" class=\"new\" title=\"").append(Escape.html(name)).append("\">");
        }
        int usual = options.upright() < 0 ? MISSING_WIDTH : MISSING_UPRIGHT;
        return placeholder(name, options, usual, page, out).append("</a>").toString();
    }

    private static String broken(Title title, @Nullable FileInfo shown, MediaOptions options, MediaPage page) {
        String name = page.state().site().namespaces().prefixedText(title);
        TextBuffer out = new TextBuffer(160);
        out.append("<a href=\"").append(Escape.html(page.urls().page(title)));
        out.append("\" title=\"").append(Escape.html(name)).append("\">");
        MediaOptions sized = shown == null || !options.isDefaultSize() || options.format() != Format.PLAIN
                ? options
                : withWidth(options, shown.width());
        String label = shown == null ? "Error creating thumbnail: " : name;
        int usual = Thumbnails.preferred(options, page.defaultWidth());
        return placeholder(label, sized, usual, page, out).append("</a>").toString();
    }

    private static MediaOptions withWidth(MediaOptions o, int width) {
        return new MediaOptions(
                o.format(),
                o.align(),
                o.verticalAlign(),
                o.border(),
                o.upright(),
                width,
                0,
                o.page(),
                o.language(),
                o.link(),
                o.alt(),
                o.classes(),
                o.manualThumb(),
                o.caption());
    }

    /** The words in place of a picture, with the size that it would have. */
    private static TextBuffer placeholder(
            String name, MediaOptions options, int usual, MediaPage page, TextBuffer out) {
        String caption = options.format().hasCaption() ? "" : page.plainText(options.caption());
        String label = options.altText().filter(a -> !a.isEmpty()).orElse(caption.isEmpty() ? name : caption);
        out.append("<span class=\"mw-file-element mw-broken-media\"");
        int width = options.width();
        if (width == 0 && options.format().hasCaption()) {
            width = usual;
        }
        if (width > 0) {
            out.append(" data-width=\"").append(width).append('"');
        }
        if (options.height() > 0) {
            out.append(" data-height=\"").append(options.height()).append('"');
        }
        out.append('>');
        // Apostrophes stay: emphasis in a name is emphasis here, as in MediaWiki.
        Escape.text(label, out);
        return out.append("</span>");
    }
}
