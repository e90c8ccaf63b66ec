// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.SiteConfig;

/** Makes the engine under test, with the extra tags that MediaWiki's tests use. */
final class SpecEngine {

    private SpecEngine() {}

    static WikitextEngine create(SiteConfig config, boolean styleTags) {
        throw new UnsupportedOperationException(config.siteName() + styleTags);
    }
}
