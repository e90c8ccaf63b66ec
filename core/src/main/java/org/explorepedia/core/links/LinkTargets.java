// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What a parse found, in the form in which the link tables keep it. */
final class LinkTargets {

    /** Long addresses cannot be found again by index, and nobody looks for them. */
    private static final int MAX_ADDRESS = 2_000;

    private LinkTargets() {}

    static Target of(Title title) {
        return new Target(title.namespace(), title.dbKey());
    }

    /** Targets by kind with their value, which is the sort key for categories and empty for others; every kind is there. */
    static Map<LinkKind, Map<Target, String>> of(Title page, PageFacts facts) {
        Map<LinkKind, Map<Target, String>> kinds = new EnumMap<>(LinkKind.class);
        kinds.put(LinkKind.PAGE, titles(facts.links()));
        kinds.put(LinkKind.TEMPLATE, titles(facts.templates()));
        Map<Target, String> files = new HashMap<>();
        facts.files().forEach(key -> files.put(new Target(Namespace.FILE, key), ""));
        kinds.put(LinkKind.FILE, files);
        String byDefault = facts.properties().getOrDefault("defaultsort", "");
        Map<Target, String> categories = new HashMap<>();
        facts.categories()
                .forEach((key, sortKey) -> categories.put(
                        new Target(Namespace.CATEGORY, key),
                        SortKeys.of(sortKey.isEmpty() ? byDefault : sortKey, page.text())));
        kinds.put(LinkKind.CATEGORY, categories);
        Map<Target, String> external = new HashMap<>();
        facts.externalLinks().stream()
                .filter(url -> url.length() <= MAX_ADDRESS)
                .forEach(url -> external.put(new Target(0, url), ""));
        kinds.put(LinkKind.EXTERNAL, external);
        Map<Target, String> interwiki = new HashMap<>();
        facts.interwikiLinks().forEach(link -> interwiki.put(new Target(0, link), ""));
        kinds.put(LinkKind.INTERWIKI, interwiki);
        Map<Target, String> languages = new HashMap<>();
        facts.languageLinks().forEach(link -> languages.put(new Target(0, link.interwiki() + ":" + link.dbKey()), ""));
        kinds.put(LinkKind.LANGUAGE, languages);
        return kinds;
    }

    private static Map<Target, String> titles(Collection<Title> titles) {
        Map<Target, String> targets = new HashMap<>();
        for (Title title : titles) {
            if (title.namespace() >= 0 && !title.isExternal() && !title.dbKey().isEmpty()) {
                targets.put(of(title), "");
            }
        }
        return targets;
    }
}
