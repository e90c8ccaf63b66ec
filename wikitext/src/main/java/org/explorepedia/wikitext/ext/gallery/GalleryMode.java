// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import java.util.Locale;

/** The ways to arrange a gallery. */
enum GalleryMode {
    /** Boxes of one size with a border. */
    TRADITIONAL(30, 5, 8),
    /** Boxes of one size without. */
    NOLINES(0, 5, 4),
    /** Rows of one height without gaps. */
    PACKED(0, 2, 4),
    /** As packed, captions over the pictures. */
    PACKED_OVERLAY(0, 2, 4),
    /** As packed, captions over the pictures when pointed at. */
    PACKED_HOVER(0, 2, 4),
    /** One picture at a time, where scripts run. */
    SLIDESHOW(30, 5, 8);

    private final int thumbPadding;
    private final int boxPadding;
    private final int boxBorder;

    GalleryMode(int thumbPadding, int boxPadding, int boxBorder) {
        this.thumbPadding = thumbPadding;
        this.boxPadding = boxPadding;
        this.boxBorder = boxBorder;
    }

    static GalleryMode of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "nolines" -> NOLINES;
            case "packed" -> PACKED;
            case "packed-overlay" -> PACKED_OVERLAY;
            case "packed-hover" -> PACKED_HOVER;
            case "slideshow" -> SLIDESHOW;
            default -> TRADITIONAL;
        };
    }

    String cssName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isPacked() {
        return this == PACKED || this == PACKED_HOVER || this == PACKED_OVERLAY;
    }

    boolean captionOverPicture() {
        return this == PACKED_HOVER || this == PACKED_OVERLAY;
    }

    int thumbPadding() {
        return thumbPadding;
    }

    int boxPadding() {
        return boxPadding;
    }

    int boxBorder() {
        return boxBorder;
    }
}
