// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.store.PageStore;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;

/** {@code meta=siteinfo}: what clients ask first: name, addresses, namespaces, counts. */
public final class MetaSiteInfo implements QueryModule.QueryPart {

    /** The version of MediaWiki whose API this one follows; clients switch on it. */
    private static final String GENERATOR = "MediaWiki 1.43.0 (Explorepedia)";

    private final SiteConfig config;
    private final Frames frames;
    private final UnitOfWork work;

    public MetaSiteInfo(SiteConfig config, Frames frames, UnitOfWork work) {
        this.config = config;
        this.frames = frames;
        this.work = work;
    }

    @Override
    public String name() {
        return "siteinfo";
    }

    @Override
    public Map<String, Object> values(Visit visit) {
        List<String> wanted = QueryModule.split(visit.params().get("siprop", "general"));
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.contains("general")) {
            values.put("general", general(visit));
        }
        if (wanted.contains("namespaces")) {
            values.put("namespaces", namespaces());
        }
        if (wanted.contains("statistics")) {
            values.put("statistics", statistics());
        }
        return values;
    }

    private Map<String, Object> general(Visit visit) {
        Map<String, Object> general = new LinkedHashMap<>();
        String mainPage = visit.site().mainPage();
        general.put("mainpage", mainPage);
        general.put(
                "base",
                frames.titles()
                        .find(mainPage, Namespace.MAIN)
                        .map(frames.urls()::canonical)
                        .orElse(config.server()));
        general.put("sitename", visit.site().name());
        general.put("generator", GENERATOR);
        general.put("case", "first-letter");
        general.put("lang", config.language());
        general.put("writeapi", true);
        general.put("articlepath", config.articlePath());
        general.put("scriptpath", config.scriptPath());
        general.put("script", frames.urls().index());
        general.put("server", config.server());
        general.put("timezone", visit.site().zone().getId());
        return general;
    }

    private Map<String, Object> namespaces() {
        Map<String, Object> namespaces = new LinkedHashMap<>();
        for (Namespace namespace : frames.namespaces().all()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", namespace.id());
            one.put("case", "first-letter");
            one.put("name", namespace.name());
            one.put("subpages", namespace.subpages());
            one.put("content", namespace.content());
            one.put("*", namespace.name());
            namespaces.put(Integer.toString(namespace.id()), one);
        }
        return namespaces;
    }

    private Map<String, Object> statistics() {
        Set<Integer> content = frames.namespaces().all().stream()
                .filter(Namespace::content)
                .map(Namespace::id)
                .collect(Collectors.toSet());
        PageStore.Counts counts = work.read(stores -> stores.pages().counts(content));
        Map<String, Object> statistics = new LinkedHashMap<>();
        statistics.put("pages", counts.pages());
        statistics.put("articles", counts.articles());
        statistics.put("edits", counts.edits());
        statistics.put("images", counts.files());
        statistics.put("users", counts.users());
        statistics.put("activeusers", counts.activeUsers());
        return statistics;
    }
}
