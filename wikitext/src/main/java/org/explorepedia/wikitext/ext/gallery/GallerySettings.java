// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import java.util.HashMap;
import java.util.Map;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.ext.TagHtml;

/**
 * The attributes of a gallery.
 *
 * @param width of each picture's box in pixels
 * @param height of each picture's box in pixels
 * @param perRow how many stand in a row, 0 for as many as fit
 * @param fileNames whether the name of each file stands below it
 * @param thumbnails whether a slide show has all its pictures in small below it
 * @param caption HTML, empty if none
 * @param attributes of the list element, allowed ones in safe form
 */
record GallerySettings(
        GalleryMode mode,
        int width,
        int height,
        int perRow,
        boolean fileNames,
        boolean thumbnails,
        String caption,
        Map<String, String> attributes) {

    private static final int DEFAULT_SIZE = 120;

    static GallerySettings of(Map<String, String> given, Frame frame) {
        Map<String, String> own = new HashMap<>(given);
        String caption = given.getOrDefault("caption", "");
        return new GallerySettings(
                GalleryMode.of(given.getOrDefault("mode", "")),
                pixels(given.getOrDefault("widths", "")),
                pixels(given.getOrDefault("heights", "")),
                number(given.getOrDefault("perrow", "")),
                given.containsKey("showfilename"),
                given.containsKey("showthumbnails"),
                caption.isEmpty() ? "" : frame.parse(caption, false),
                TagHtml.allowed(own, "ul", frame.state()));
    }

    private static int pixels(String value) {
        String digits = value.strip();
        int end = digits.endsWith("px") ? digits.length() - 2 : digits.length();
        int number = number(digits.substring(0, end).strip());
        return number > 0 ? number : DEFAULT_SIZE;
    }

    private static int number(String digits) {
        boolean valid =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Integer.parseInt(digits) : 0;
    }
}
