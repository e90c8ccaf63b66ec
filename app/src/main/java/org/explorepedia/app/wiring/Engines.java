// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import org.explorepedia.lua.host.Scripts;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.SiteConfig;

/** Puts the engine together with what stands outside of it: the scripts of {@code #invoke}. */
final class Engines {

    private Engines() {}

    static WikitextEngine of(SiteConfig site) {
        return MediaWikiEngine.builder(site).function(new Scripts().function()).build();
    }
}
