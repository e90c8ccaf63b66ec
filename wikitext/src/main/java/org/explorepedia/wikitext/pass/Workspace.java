// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Buffers;

/**
 * What a parse works with and leaves behind for the next one: buffers, and the attributes seen last. Used by one parse at a
 * time.
 */
public final class Workspace {

    private final Buffers buffers = new Buffers();
    private final AttributeCache attributes;

    public Workspace(SiteMarkup markup) {
        attributes = new AttributeCache(markup.sanitizer());
    }

    public Buffers buffers() {
        return buffers;
    }

    AttributeCache attributes() {
        return attributes;
    }
}
