// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Buffers;

/**
 * What a parse works with and leaves behind for the next one: buffers, and the attributes and link targets seen last. Used
 * by one parse at a time.
 */
public final class Workspace {

    private final Buffers buffers = new Buffers();
    private final AttributeCache attributes;
    private final TargetCache targets;
    private final LinkTable links = new LinkTable();

    public Workspace(SiteMarkup markup) {
        attributes = new AttributeCache(markup.sanitizer());
        targets = new TargetCache(markup);
    }

    public Buffers buffers() {
        return buffers;
    }

    AttributeCache attributes() {
        return attributes;
    }

    TargetCache targets() {
        return targets;
    }

    /** An empty table of links; the one of the parse before is gone with this. */
    LinkTable links() {
        return links.clear();
    }
}
