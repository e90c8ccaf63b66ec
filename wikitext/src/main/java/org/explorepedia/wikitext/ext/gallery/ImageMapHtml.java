// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.ext.TagHtml;
import org.explorepedia.wikitext.ext.gallery.MapArea.Target;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.media.FigureHtml;
import org.explorepedia.wikitext.media.LegacyMediaHtml;
import org.explorepedia.wikitext.media.MediaOptions;
import org.explorepedia.wikitext.media.Thumbnails;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** Writes a picture with its parts. */
final class ImageMapHtml {

    private static final int ICON = 20;

    private final PassContext context;
    private final Title title;
    private final FileInfo file;
    private final MediaOptions options;
    private final Thumbnails.Scaled scaled;

    ImageMapHtml(PassContext context, Title title, FileInfo file, MediaOptions options, Thumbnails.Scaled scaled) {
        this.context = context;
        this.title = title;
        this.file = file;
        this.options = options;
        this.scaled = scaled;
    }

    /** @param place where the link to the file's own page stands, or {@code none} */
    String html(List<MapArea> areas, Optional<Target> fallback, String place, boolean framed) {
        StringBuilder parts = new StringBuilder();
        for (MapArea area : areas) {
            Map<String, String> attributes = new LinkedHashMap<>(area.target().attributes());
            attributes.put("shape", area.shape());
            attributes.put("coords", area.coordinates());
            attributes.put("alt", area.target().text());
            attributes.put("title", area.target().text());
            String open = TagHtml.open("area", attributes);
            parts.append(open, 0, open.length() - 1).append(" />\n");
        }
        String name = parts.isEmpty() ? "" : "ImageMap_" + digest(parts.toString());
        String map = parts.isEmpty()
                ? ""
                : "<map name=\"" + name + "\">" + parts.toString().strip().replace("/>\n", "/>") + "</map>";
        return context.state().site().markup().legacyMedia()
                ? legacy(map, name, fallback, place)
                : figure(map, name, fallback, place, framed);
    }

    private MediaOptions unlinked() {
        MediaOptions o = options;
        return new MediaOptions(
                o.format(),
                o.align(),
                o.verticalAlign(),
                o.border(),
                o.upright(),
                o.width(),
                o.height(),
                o.page(),
                o.language(),
                new MediaOptions.Link.None(),
                o.alt(),
                o.classes(),
                o.manualThumb(),
                o.caption());
    }

    private String figure(String map, String name, Optional<Target> fallback, String place, boolean framed) {
        TextBuffer out = new TextBuffer(512);
        new FigureHtml().write(title, file, unlinked(), context.media(), out);
        String html = out.toString();
        int image = html.indexOf("<img");
        int imageEnd = html.indexOf("/>", image);
        if (image < 0 || imageEnd < 0) {
            return html;
        }
        String tag = html.substring(0, html.indexOf('>') + 1);
        String classes = (between(tag, " class=\"", "\"") + " noresize").strip()
                + (place.equals("none") ? "" : " mw-ext-imagemap-desc-" + place);
        String picture = html.substring(image, imageEnd).replaceAll(" resource=\"[^\"]*\"", "");
        StringBuilder result = new StringBuilder("<figure class=\"")
                .append(classes)
                .append("\" typeof=\"")
                .append(between(tag, " typeof=\"", "\""))
                .append("\">");
        result.append(fallback.map(ImageMapHtml::anchor).orElse("<span>")).append(picture.stripTrailing());
        if (!name.isEmpty()) {
            result.append(" usemap=\"#").append(name).append('"');
        }
        if (framed || !place.equals("none")) {
            result.append(" resource=\"")
                    .append(Escape.html(context.markup().urls().page(title)))
                    .append('"');
        }
        result.append(" />").append(fallback.isPresent() ? "</a>" : "</span>").append(map);
        result.append("<figcaption>").append(framed ? options.caption() : "").append("</figcaption></figure>");
        return result.toString();
    }

    private static String anchor(Target target) {
        Map<String, String> attributes = new LinkedHashMap<>(target.attributes());
        attributes.put("title", target.text());
        return TagHtml.open("a", attributes);
    }

    private String legacy(String map, String name, Optional<Target> fallback, String place) {
        TextBuffer out = new TextBuffer(512);
        new LegacyMediaHtml().write(title, file, unlinked(), context.media(), out);
        String html = out.toString();
        int image = html.indexOf("<img");
        int imageEnd = html.indexOf("/>", image);
        if (image < 0 || imageEnd < 0) {
            return html;
        }
        String picture = html.substring(image, imageEnd).stripTrailing()
                + (name.isEmpty() ? "" : " usemap=\"#" + name + "\"") + " />";
        String linked = fallback.map(t -> anchor(t) + picture + "</a>").orElse(picture);
        String before = html.substring(0, image);
        String after = html.substring(imageEnd + 2);
        if (!before.isEmpty()) {
            return before + map + linked + after;
        }
        return "<div class=\"noresize\" style=\"height: " + scaled.height() + "px; width: " + scaled.width() + "px; \">"
                + map + linked + icon(place) + "</div>";
    }

    private String icon(String place) {
        if (place.equals("none")) {
            return "";
        }
        String about = Escape.html(InterfaceTexts.get(context.state(), "imagemap_description"));
        int left = place.endsWith("right") ? scaled.width() - ICON : 0;
        int top = place.startsWith("bottom") ? -ICON : -scaled.height();
        return "<div style=\"margin-left: " + left + "px; margin-top: " + top + "px; text-align: left;\"><a href=\""
                + Escape.html(context.markup().urls().page(title)) + "\" title=\"" + about + "\"><img alt=\"" + about
                + "\" src=\"" + context.state().site().scriptPath()
                + "/extensions/ImageMap/resources/desc-20.png?15600\" style=\"border: none;\" /></a></div>";
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf(end, from + start.length());
        return to < 0 ? "" : text.substring(from + start.length(), to);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
