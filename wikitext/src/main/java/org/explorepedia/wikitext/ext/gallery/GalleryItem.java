// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import org.explorepedia.wikitext.media.MediaOptions;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * A file in a gallery.
 *
 * @param file {@code null} if it is missing
 * @param options with caption; its sizes do not count
 */
record GalleryItem(Title title, @Nullable FileInfo file, MediaOptions options) {

    /**
     * The options with the box that the file has to fit in.
     *
     * @param nameAsAlt whether the name, as written here, stands for a picture without description
     */
    MediaOptions sized(int width, int height, boolean nameAsAlt) {
        MediaOptions o = options;
        String alt = o.alt() == null && nameAsAlt && o.caption().isBlank() ? title.text() : o.alt();
        return new MediaOptions(
                MediaOptions.Format.PLAIN,
                "",
                "",
                false,
                -1,
                width,
                height,
                o.page(),
                o.language(),
                o.link(),
                alt,
                "",
                "",
                o.caption());
    }
}
