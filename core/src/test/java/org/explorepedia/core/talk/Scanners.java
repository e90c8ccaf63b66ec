// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;

/** Scanners for wikis in several languages. */
final class Scanners {

    private Scanners() {}

    static TalkScanner of(String language) {
        return of(language, "UTC");
    }

    static TalkScanner of(String language, String zone) {
        return new TalkScanner(new SiteConfig(
                "Explorepedia",
                "https://wiki.example",
                "/w",
                "/wiki/$1",
                language,
                NamespaceCatalog.forLanguage(language, "Explorepedia"),
                Map.of("de", new SiteConfig.Interwiki("de", "https://de.example/wiki/$1", false)),
                Set.of("de"),
                zone,
                SiteConfig.MarkupOptions.DEFAULT,
                Limits.DEFAULT));
    }
}
