// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SiteConfig.Interwiki;
import org.explorepedia.wikitext.site.SiteConfig.MarkupOptions;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/** The settings under which MediaWiki rendered the real pages. */
final class DumpSite {

    /** What a wiki of which no other neighbours matter here has from its installation. */
    private static final Map<String, Interwiki> WIKIPEDIA =
            Map.of("wikipedia", new Interwiki("wikipedia", "https://en.wikipedia.org/wiki/$1", false));

    private DumpSite() {}

    /** @param wiki name of a folder of real pages, such as {@code enwiki} */
    static SiteConfig of(String wiki) throws IOException {
        boolean ltg = wiki.startsWith("ltg");
        String language = ltg ? "ltg" : "en";
        String name = ltg ? "Vikipedeja" : wiki.startsWith("en") ? "Wikipedia" : "Kancolle Wiki";
        String server = ltg
                ? "https://ltg.wikipedia.org"
                : wiki.startsWith("en") ? "https://en.wikipedia.org" : "http://localhost";
        MarkupOptions usual = MarkupOptions.DEFAULT;
        MarkupOptions markup = new MarkupOptions(
                true,
                false,
                usual.magicLinks(),
                usual.externalImages(),
                usual.noFollow(),
                Set.of(),
                usual.urlProtocols(),
                usual.maxTocLevel(),
                usual.responsiveReferences(),
                false,
                usual.fragmentModes(),
                true,
                true,
                "",
                true,
                false,
                false,
                false);
        return new SiteConfig(
                name,
                server,
                "/w",
                "/wiki/$1",
                language,
                namespaces(language, name),
                wiki.startsWith("kc") ? WIKIPEDIA : interwiki(),
                languages(),
                "UTC",
                markup,
                Limits.DEFAULT);
    }

    /** Those of MediaWiki, without those of this program. */
    static Namespaces namespaces(String language, String siteName) {
        return new Namespaces(NamespaceCatalog.forLanguage(language, siteName).all().stream()
                .filter(n -> n.id() < Namespace.WALL)
                .toList());
    }

    private static Map<String, Interwiki> interwiki() throws IOException {
        Map<String, Interwiki> wikis = new HashMap<>();
        Path table = Shared.file("data/ref/baseconfig/enwiki.json");
        if (Files.exists(table)) {
            for (Object row : Json.list(Json.at(Json.parse(Files.readString(table)), "query", "interwikimap"))) {
                String prefix = Json.text(Json.at(row, "prefix"));
                boolean local = Json.at(row, "local") != null;
                wikis.put(prefix, new Interwiki(prefix, Json.text(Json.at(row, "url")), local));
            }
        }
        return wikis;
    }

    /** Prefixes that are names of languages. */
    private static Set<String> languages() throws IOException {
        Path table = Shared.file("data/ref/baseconfig/enwiki.json");
        if (!Files.exists(table)) {
            return Set.copyOf(List.of("en", "de", "fr"));
        }
        Set<String> languages = new java.util.HashSet<>();
        for (Object row : Json.list(Json.at(Json.parse(Files.readString(table)), "query", "interwikimap"))) {
            if (Json.at(row, "language") != null) {
                languages.add(Json.text(Json.at(row, "prefix")));
            }
        }
        return languages;
    }
}
