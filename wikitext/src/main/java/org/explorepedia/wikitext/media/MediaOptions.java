// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import java.util.Optional;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be shown.
 *
 * @param format with or without a frame
 * @param align left, right, center or none; empty if not given
 * @param verticalAlign such as {@code text-top}; empty if not given
 * @param border whether a thin line surrounds it
 * @param upright factor of the default width, 0 for the usual factor, negative if not given
 * @param width in pixels, 0 if not given
 * @param height in pixels, 0 if not given
 * @param page of files with pages, 0 if not given
 * @param language of drawings with text in several languages; empty if not given
 * @param link where it leads
 * @param alt text in place of the picture, {@code null} if not given
 * @param classes of the reader's own; empty if none
 * @param manualThumb file to show in place of a scaled one; empty if none
 * @param caption HTML, links still as marks
 */
public record MediaOptions(
        Format format,
        String align,
        String verticalAlign,
        boolean border,
        double upright,
        int width,
        int height,
        int page,
        String language,
        Link link,
        @Nullable String alt,
        String classes,
        String manualThumb,
        String caption) {

    /** Kinds of frames. */
    public enum Format {
        PLAIN,
        FRAMELESS,
        FRAME,
        THUMB,
        MANUAL_THUMB;

        /** Whether the caption stands below the picture. */
        public boolean hasCaption() {
            return this == FRAME || this == THUMB || this == MANUAL_THUMB;
        }
    }

    /** Where a picture leads. */
    public sealed interface Link {
        /** To the page of the file. */
        record Default() implements Link {}

        /** Nowhere. */
        record None() implements Link {}

        record Page(Title title) implements Link {}

        record Address(String url) implements Link {}
    }

    public boolean isDefaultSize() {
        // A height alone still leaves the width to the reader.
        return width == 0;
    }

    public Optional<String> altText() {
        return Optional.ofNullable(alt);
    }
}
