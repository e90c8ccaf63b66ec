// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.ext.TagHtml;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.media.FigureHtml;
import org.explorepedia.wikitext.media.LegacyMediaHtml;
import org.explorepedia.wikitext.media.MediaHtml;
import org.explorepedia.wikitext.media.MediaOptions;
import org.explorepedia.wikitext.media.Thumbnails;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Writes a gallery as a list with a box for each file. */
final class GalleryHtml {

    /** Packed rows are stretched by scripts; pictures are fetched larger so that they stay sharp. */
    private static final double PACKED_SCALE = 1.5;

    private static final int MIN_OVERLAY_WIDTH = 60;

    private final GallerySettings settings;
    private final PassContext context;
    private final boolean legacy;
    private final MediaHtml media;

    GalleryHtml(GallerySettings settings, PassContext context) {
        this.settings = settings;
        this.context = context;
        this.legacy = context.state().site().markup().legacyMedia();
        this.media = legacy ? new LegacyMediaHtml() : new FigureHtml();
    }

    String html(List<GalleryItem> items) {
        GalleryMode mode = settings.mode();
        Map<String, String> attributes = new LinkedHashMap<>();
        String own = settings.attributes().getOrDefault("class", "");
        attributes.put("class", "gallery mw-gallery-" + mode.cssName() + (own.isEmpty() ? "" : " " + own));
        String style = settings.attributes().getOrDefault("style", "");
        if (settings.perRow() > 0 && !mode.isPacked()) {
            int row =
                    settings.perRow() * (settings.width() + mode.thumbPadding() + mode.boxPadding() + mode.boxBorder());
            style = "max-width: " + row + "px;" + style;
        }
        if (!style.isEmpty()) {
            attributes.put("style", style);
        }
        settings.attributes().forEach(attributes::putIfAbsent);
        if (mode == GalleryMode.SLIDESHOW && settings.thumbnails()) {
            attributes.put("data-showthumbnails", "1");
        }
        StringBuilder html = new StringBuilder(TagHtml.open("ul", attributes));
        if (!settings.caption().isEmpty()) {
            html.append("\n\t<li class=\"gallerycaption\">")
                    .append(settings.caption())
                    .append("</li>");
        }
        items.forEach(item -> item(item, html));
        return html.append("\n</ul>").toString();
    }

    private void item(GalleryItem item, StringBuilder html) {
        GalleryMode mode = settings.mode();
        FileInfo file = item.file();
        boolean shown = file != null && !file.bad() && item.title().namespace() == Namespace.FILE;
        Thumbnails.Scaled scaled = new Thumbnails.Scaled(settings.width(), settings.height(), "", "");
        MediaOptions options = item.sized(settings.width(), settings.height(), legacy);
        double width = settings.width();
        if (mode.isPacked()) {
            options = item.sized(
                    (int) ((settings.width() * 10 + 100) * PACKED_SCALE),
                    (int) (settings.height() * PACKED_SCALE),
                    legacy);
        }
        if (shown && file != null) {
            scaled = Thumbnails.scale(
                    file,
                    Thumbnails.box(options, file, settings.width()),
                    options,
                    context.media().language());
            if (mode.isPacked()) {
                width = scaled.width() / PACKED_SCALE;
            }
        }
        double thumb = width + mode.thumbPadding();
        double box = thumb + mode.boxPadding();
        html.append("\n\t\t<li class=\"gallerybox\" style=\"width: ")
                .append(pixels(box))
                .append("px\">");
        html.append(legacy ? "<div style=\"width: " + pixels(box) + "px\">" : "");
        html.append("\n\t\t\t").append(thumb(item, shown, options, scaled, thumb));
        text(item, width, html);
        html.append(legacy ? "\n\t\t</div></li>" : "\n\t\t</li>");
    }

    private String thumb(
            GalleryItem item, boolean shown, MediaOptions options, Thumbnails.Scaled scaled, double thumb) {
        int height = settings.height() + settings.mode().thumbPadding();
        TextBuffer picture = new TextBuffer(256);
        if (item.title().namespace() != Namespace.FILE && legacy) {
            picture.append(Escape.html(context.state().site().namespaces().prefixedText(item.title())));
            return "<div class=\"thumb\" style=\"height: " + height + "px;\">" + picture + "</div>";
        }
        if (!shown && legacy) {
            String name = Escape.html(item.title().text());
            if (item.file() != null) {
                String full = context.state().site().namespaces().prefixedText(item.title());
                name = "<a href=\"" + Escape.html(context.markup().urls().page(item.title())) + "\" title=\""
                        + Escape.html(full) + "\">" + name + "</a>";
            }
            return "<div class=\"thumb\" style=\"height: " + height + "px;\">" + name + "</div>";
        }
        media.write(fileTitle(item), item.file(), options, context.media(), picture);
        if (!shown) {
            return "<div class=\"thumb\" style=\"height: " + height + "px;\">" + picture + "</div>";
        }
        String image = picture.toString();
        double imageHeight = scaled.height();
        if (settings.mode().isPacked()) {
            image = image.replace(
                    "width=\"" + scaled.width() + "\" height=\"" + scaled.height() + "\"",
                    "width=\"" + (int) Math.ceil(scaled.width() / PACKED_SCALE) + "\" height=\""
                            + (int) Math.ceil(scaled.height() / PACKED_SCALE) + "\"");
            imageHeight = scaled.height() / PACKED_SCALE;
        }
        boolean boxed = settings.mode() == GalleryMode.TRADITIONAL;
        if (!legacy) {
            return "<div class=\"thumb\" style=\"width: " + pixels(thumb) + "px;"
                    + (settings.mode() == GalleryMode.TRADITIONAL ? " height: " + height + "px;" : "") + "\">" + image
                    + "</div>";
        }
        double margin = boxed ? (height - imageHeight) / 2 : 0;
        return "<div class=\"thumb\" style=\"width: " + pixels(thumb) + "px;\"><div style=\"margin:" + pixels(margin)
                + "px auto;\">" + image + "</div></div>";
    }

    private void text(GalleryItem item, double width, StringBuilder html) {
        String caption = item.options().caption();
        String name = settings.fileNames() ? fileName(item) : "";
        boolean over = settings.mode().captionOverPicture();
        if (over && (name + caption).isEmpty()) {
            return;
        }
        String text = "<div class=\"gallerytext\">" + name + caption + "</div>";
        if (over && !legacy && (name + caption).isEmpty()) {
            return;
        }
        html.append("\n\t\t\t");
        if (over) {
            int wrapper = Math.max(MIN_OVERLAY_WIDTH, (int) Math.ceil(width - 20));
            html.append("<div class=\"gallerytextwrapper\" style=\"width: ")
                    .append(wrapper)
                    .append("px\">")
                    .append(text)
                    .append("\n\t\t\t</div>");
        } else {
            html.append(text);
        }
    }

    /** The name of the file itself, also where a redirect stands in the source. */
    private String fileName(GalleryItem item) {
        Title title = fileTitle(item);
        return "<a href=\"" + Escape.html(context.markup().urls().page(title))
                + "\" class=\"galleryfilename galleryfilename-truncate\" title=\""
                + Escape.html(context.state().site().namespaces().prefixedText(title)) + "\">"
                + Escape.html(title.text()) + "</a>\n";
    }

    private static Title fileTitle(GalleryItem item) {
        FileInfo file = item.file();
        return file == null
                ? item.title()
                : Title.of(Namespace.FILE, file.name().replace(' ', '_'));
    }

    /** As PHP writes numbers: fourteen digits, no zeros at the end. */
    private static String pixels(double value) {
        BigDecimal number = new BigDecimal(value).round(new MathContext(14)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }
}
