// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import org.jspecify.annotations.Nullable;

/**
 * One tab above the page's name.
 *
 * @param id MediaWiki's element id, for example {@code ca-edit}
 * @param label what the reader sees
 * @param href where it leads
 * @param selected whether it is the page being shown
 * @param missing whether it leads to a page that does not exist yet
 * @param accesskey the key that activates it, or null
 */
public record Tab(
        String id,
        String label,
        String href,
        boolean selected,
        boolean missing,
        @Nullable String accesskey) {

    public Tab(String id, String label, String href) {
        this(id, label, href, false, false, null);
    }

    public Tab(String id, String label, String href, boolean selected) {
        this(id, label, href, selected, false, null);
    }

    public Tab withKey(String key) {
        return new Tab(id, label, href, selected, missing, key);
    }

    public Tab asMissing() {
        return new Tab(id, label, href, selected, true, accesskey);
    }
}
