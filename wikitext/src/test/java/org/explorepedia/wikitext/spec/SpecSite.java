// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SiteConfig.Interwiki;
import org.explorepedia.wikitext.site.SiteConfig.MarkupOptions;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/** The site that MediaWiki's tests assume, changed by the settings and options of an example. */
final class SpecSite {

    static final int EXTRA_NAMESPACE = 100;

    private static final Map<String, Interwiki> INTERWIKI = interwiki();
    private static final Set<String> LANGUAGES = Set.of("zh", "es", "fr", "ru", "en", "mul");

    private final Map<String, Namespaces> namespaces = new ConcurrentHashMap<>();

    /** The site without any settings of an example. */
    SiteConfig plain() {
        return config(SpecCase.of("", 0, Map.of()));
    }

    SiteConfig config(SpecCase example) {
        String language = example.options().getOrDefault("language", "en");
        boolean subpages = example.has("subpage");
        Map<String, Interwiki> wikis = new HashMap<>(INTERWIKI);
        if (!example.has("pmid-interwiki")) {
            wikis.remove("pmid");
        }
        return new SiteConfig(
                "MediaWiki",
                "http://example.org",
                "",
                "/wiki/$1",
                language,
                namespaces.computeIfAbsent(language + subpages, _ -> namespaces(language, subpages)),
                wikis,
                LANGUAGES,
                example.options().getOrDefault("wgLocaltimezone", "UTC"),
                markup(example),
                limits(example));
    }

    private static Limits limits(SpecCase example) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                number(example, "maxincludesize", usual.maxIncludeBytes()),
                number(example, "maxexpansiondepth", usual.maxExpansionDepth()),
                number(example, "maxtemplatedepth", usual.maxTemplateDepth()),
                number(example, "maxnodes", usual.maxNodes()),
                number(example, "maxexpensive", usual.maxExpensiveCalls()),
                usual.maxOutput(),
                usual.maxNanos());
    }

    private static int number(SpecCase example, String option, int otherwise) {
        String value = example.options().get(option);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static MarkupOptions markup(SpecCase example) {
        List<String> fragmentModes = new ArrayList<>();
        Json.list(setting(example, "wgFragmentMode", List.of("legacy"))).forEach(m -> fragmentModes.add(Json.text(m)));
        Set<String> followed = new HashSet<>();
        Json.list(setting(example, "wgNoFollowDomainExceptions", List.of("no-nofollow.org")))
                .forEach(host -> followed.add(Json.text(host)));
        Object magicLinks = setting(example, "wgEnableMagicLinks", Map.of());
        String target = Json.text(setting(example, "wgExternalLinkTarget", ""));
        return new MarkupOptions(
                flag(example, "wgParserEnableLegacyHeadingDOM", true),
                flag(example, "wgParserEnableLegacyMediaDOM", false),
                Json.map(magicLinks).isEmpty(),
                flag(example, "wgAllowExternalImages", true),
                flag(example, "wgNoFollowLinks", true),
                followed,
                MarkupOptions.DEFAULT.urlProtocols(),
                number(example, "wgMaxTocLevel", 999),
                flag(example, "wgCiteResponsiveReferences", true),
                flag(example, "wgEnableUploads", true),
                fragmentModes,
                flag(example, "wgAllowDisplayTitle", true),
                flag(example, "wgRestrictDisplayTitle", true),
                target.isEmpty() ? example.options().getOrDefault("externallinktarget", "") : target,
                flag(example, "wgInterwikiMagic", true),
                flag(example, "wgRawHtml", false),
                flag(example, "wgParserEnableUserLanguage", false),
                flag(example, "wgCiteBookReferencing", false));
    }

    /** A setting may stand in the example's configuration or, as older ones do, among its options. */
    private static Object setting(SpecCase example, String name, Object otherwise) {
        String json = example.config().getOrDefault(name, example.options().get(name));
        if (json == null) {
            return otherwise;
        }
        Object value = Json.parse(json);
        return value == null ? otherwise : value;
    }

    private static boolean flag(SpecCase example, String name, boolean otherwise) {
        Object value = setting(example, name, otherwise);
        return value instanceof Boolean is ? is : !value.equals(0L);
    }

    private static Namespaces namespaces(String language, boolean subpages) {
        List<Namespace> all = new ArrayList<>();
        for (Namespace n : NamespaceCatalog.forLanguage(language, "TestWiki").all()) {
            if (n.id() < Namespace.WALL) {
                all.add(new Namespace(
                        n.id(), n.name(), n.canonicalName(), n.aliases(), n.caseSensitive(), subpages, n.content()));
            }
        }
        all.add(new Namespace(EXTRA_NAMESPACE, "MemoryAlpha", "MemoryAlpha", List.of(), false, subpages, false));
        all.add(new Namespace(
                EXTRA_NAMESPACE + 1, "MemoryAlpha talk", "MemoryAlpha talk", List.of(), false, subpages, false));
        return new Namespaces(all);
    }

    private static Map<String, Interwiki> interwiki() {
        Map<String, Interwiki> wikis = new HashMap<>();
        for (String own : List.of("local", "project", "mi")) {
            wikis.put(own, new Interwiki(own, "http://example.org/wiki/$1", true));
        }
        for (String language : List.of("zh", "es", "fr", "ru")) {
            wikis.put(language, new Interwiki(language, "http://" + language + ".wikipedia.org/wiki/$1", true));
        }
        for (Interwiki wiki : List.of(
                new Interwiki("wikipedia", "http://en.wikipedia.org/wiki/$1", false),
                new Interwiki("meatball", "http://www.usemod.com/cgi-bin/mb.pl?$1", false),
                new Interwiki("memoryalpha", "http://www.memory-alpha.org/en/index.php/$1", false),
                new Interwiki("mul", "http://wikisource.org/wiki/$1", true),
                new Interwiki("en", "//en.wikipedia.org/wiki/$1", true),
                new Interwiki("stats", "https://stats.wikimedia.org/$1", true),
                new Interwiki("gerrit", "https://gerrit.wikimedia.org/$1", true),
                new Interwiki("pmid", "//www.ncbi.nlm.nih.gov/pubmed/$1?dopt=Abstract", false),
                new Interwiki(
                        "wikinvest", "https://meta.wikimedia.org/wiki/Interwiki_map/discontinued#Wikinvest", false))) {
            wikis.put(wiki.prefix(), wiki);
        }
        return wikis;
    }
}
