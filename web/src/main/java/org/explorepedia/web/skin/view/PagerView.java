// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * Ways to the other parts of a long list, newest first; null where there is nothing more.
 *
 * @param newest first part
 * @param newer one part towards the start
 * @param older one part towards the end
 * @param oldest last part
 * @param sizes how many lines a part may have
 */
public record PagerView(
        @Nullable String newest,
        @Nullable String newer,
        @Nullable String older,
        @Nullable String oldest,
        List<Link> sizes) {

    public PagerView {
        sizes = List.copyOf(sizes);
    }

    /** Whether there is anything to page through. */
    public boolean needed() {
        return newer != null || older != null;
    }
}
