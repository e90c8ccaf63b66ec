// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.SiteConfig;

/** Makes the engine under test, with the extra tags that MediaWiki's tests use. */
final class SpecEngine {

    private SpecEngine() {}

    static WikitextEngine create(SiteConfig config, boolean styleTags) {
        MediaWikiEngine.Builder builder = MediaWikiEngine.builder(config);
        if (styleTags) {
            builder.tag("style", (call, frame) -> new org.explorepedia.wikitext.expand.TagExtension.Rendered.Html(call.source()));
        }
        return builder.build();
    }
}
