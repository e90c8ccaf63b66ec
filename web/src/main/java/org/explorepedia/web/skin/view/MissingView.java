// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * A page that does not exist.
 *
 * @param text what to say about it
 * @param log entries on its deletion or move, newest first
 * @param ways what the reader can do: search, look into the logs, create
 * @param create link to the edit form, or null when the viewer may not create pages
 */
public record MissingView(
        Content text,
        List<ChangeLine> log,
        List<Link> ways,
        @Nullable Link create) {

    public MissingView {
        log = List.copyOf(log);
        ways = List.copyOf(ways);
    }
}
