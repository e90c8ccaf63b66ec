// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Writes a file with its frame and caption. */
public interface MediaHtml {

    /** @param file what is known of it, {@code null} if it is missing */
    void write(Title title, @Nullable FileInfo file, MediaOptions options, MediaPage page, TextBuffer out);
}
