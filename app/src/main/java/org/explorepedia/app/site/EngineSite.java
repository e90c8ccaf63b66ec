// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.app.config.SiteChoices;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/** Tells the engine about the wiki that the configuration and its administrators describe. */
public final class EngineSite {

    private static final String SCRIPT_PATH = "/w";
    private static final String ARTICLE_PATH = "/wiki/$1";

    private EngineSite() {}

    /**
     * @param server scheme and host under which readers reach the wiki
     */
    public static SiteConfig of(SiteIdentity identity, SiteChoices choices, String server) {
        InterwikiTable interwiki = InterwikiTable.builtIn().with(choices.interwiki());
        return new SiteConfig(
                identity.name(),
                server,
                SCRIPT_PATH,
                ARTICLE_PATH,
                identity.language(),
                namespaces(identity, choices),
                interwiki.wikis(),
                Set.copyOf(interwiki.languages()),
                identity.zone().getId(),
                SiteConfig.MarkupOptions.DEFAULT,
                Limits.DEFAULT);
    }

    private static Namespaces namespaces(SiteIdentity identity, SiteChoices choices) {
        Map<Integer, List<String>> aliases = new HashMap<>();
        choices.namespaceAliases()
                .forEach((alias, id) ->
                        aliases.computeIfAbsent(id, _ -> new ArrayList<>()).add(alias));
        List<Namespace> all = new ArrayList<>();
        for (Namespace usual : NamespaceCatalog.forLanguage(identity.language(), identity.name())
                .all()) {
            List<String> names = new ArrayList<>(usual.aliases());
            names.addAll(aliases.getOrDefault(usual.id(), List.of()));
            all.add(new Namespace(
                    usual.id(),
                    usual.name(),
                    usual.canonicalName(),
                    names,
                    choices.caseSensitiveTitles() && isArticleLike(usual.id()),
                    usual.subpages(),
                    usual.content()));
        }
        choices.namespaces().forEach((id, name) -> {
            all.add(further(id, name, choices, aliases));
            all.add(further(id + 1, name + " talk", choices, aliases));
        });
        return new Namespaces(all);
    }

    private static Namespace further(int id, String name, SiteChoices choices, Map<Integer, List<String>> aliases) {
        String spaced = name.replace('_', ' ');
        return new Namespace(
                id, spaced, spaced, aliases.getOrDefault(id, List.of()), choices.caseSensitiveTitles(), true, false);
    }

    /** Names of people, special pages and interface texts begin with a capital letter on every wiki. */
    private static boolean isArticleLike(int namespace) {
        return switch (namespace) {
            case Namespace.SPECIAL,
                    Namespace.USER,
                    Namespace.USER_TALK,
                    Namespace.MEDIAWIKI,
                    Namespace.MEDIAWIKI_TALK,
                    Namespace.WALL,
                    Namespace.THREAD -> false;
            default -> true;
        };
    }
}
