// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.core.diff.PageDiff;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a message.
 *
 * @param versions newest first
 */
public record VersionsView(List<Version> versions) {

    public VersionsView {
        versions = List.copyOf(versions);
    }

    /**
     * One of them.
     *
     * @param titles how the title changed, or null if it did not
     * @param diff what changed in the text; null for the first version
     * @param text the first version's text; empty for others
     */
    public record Version(
            When when,
            UserRef author,
            @Nullable Content titles,
            @Nullable PageDiff diff,
            String text) {}
}
