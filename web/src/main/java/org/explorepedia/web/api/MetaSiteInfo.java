// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.explorepedia.core.edit.EditSettings;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.PageStore;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;

/** {@code meta=siteinfo}: what clients ask first: name, addresses, namespaces, counts. */
public final class MetaSiteInfo implements QueryPart {

    /** The version of MediaWiki whose API this one follows; clients switch on it. */
    private static final String GENERATOR = "MediaWiki 1.43.0 (Explorepedia)";

    /** Characters of titles as clients' regular expressions want them, bytes above ASCII included. */
    private static final String LEGAL_TITLE_CHARS = " %!\"$&'()*,\\-.\\/0-9:;=?@A-Z\\\\^_`a-z~\\x80-\\xFF+";

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final SiteConfig config;
    private final Frames frames;
    private final UnitOfWork work;
    private final RightsChecker rights;
    private final Clock clock;

    public MetaSiteInfo(SiteConfig config, Frames frames, UnitOfWork work, RightsChecker rights, Clock clock) {
        this.config = config;
        this.frames = frames;
        this.work = work;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "siteinfo";
    }

    @Override
    public Group group() {
        return Group.META;
    }

    @Override
    public String prefix() {
        return "si";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(ApiParameter.someOf(
                "prop",
                "general",
                "general",
                "namespaces",
                "namespacealiases",
                "statistics",
                "usergroups",
                "rightsinfo",
                "restrictions",
                "interwikimap",
                "dbrepllag",
                "extensions"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Set<String> wanted = call.several("prop");
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, wanted, "general", () -> general(call));
        put(values, wanted, "namespaces", () -> namespaces(call));
        put(values, wanted, "namespacealiases", () -> aliases(call));
        put(values, wanted, "statistics", this::statistics);
        put(values, wanted, "usergroups", this::groups);
        put(
                values,
                wanted,
                "rightsinfo",
                () -> Map.of(
                        "url",
                        call.visit().site().licenceUrl(),
                        "text",
                        call.visit().site().licenceName()));
        put(values, wanted, "restrictions", MetaSiteInfo::restrictions);
        put(values, wanted, "interwikimap", this::interwiki);
        // One database, which no copy lags behind.
        put(values, wanted, "dbrepllag", () -> List.of(Map.of("host", "", "lag", 0)));
        put(values, wanted, "extensions", List::of);
        return new Part.Values(values, Map.of());
    }

    private static void put(Map<String, Object> values, Set<String> wanted, String name, Supplier<Object> value) {
        if (wanted.contains(name)) {
            values.put(name, value.get());
        }
    }

    private Map<String, Object> general(ApiCall call) {
        Visit visit = call.visit();
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
        general.put("legaltitlechars", LEGAL_TITLE_CHARS);
        general.put("invalidusernamechars", "/@#<>[]{}|=:\"%\\");
        general.put("case", "first-letter");
        general.put("lang", config.language());
        general.put("fallback", List.of());
        general.put("writeapi", true);
        general.put("articlepath", config.articlePath());
        general.put("scriptpath", config.scriptPath());
        general.put("script", frames.urls().index());
        general.put("server", config.server());
        general.put("servername", URI.create(config.server()).getHost());
        general.put("wikiid", visit.site().name());
        general.put("timezone", visit.site().zone().getId());
        Instant now = clock.instant();
        general.put(
                "timeoffset", visit.site().zone().getRules().getOffset(now).getTotalSeconds() / SECONDS_OF_A_MINUTE);
        general.put("time", ApiTimes.write(now));
        general.put("maxarticlesize", EditSettings.DEFAULT.maxBytes());
        Optional<String> readOnly = rights.readOnly().reason();
        general.put("readonly", readOnly.isPresent());
        readOnly.ifPresent(reason -> general.put("readonlyreason", reason));
        return general;
    }

    private Map<String, Object> namespaces(ApiCall call) {
        Map<String, Object> namespaces = new LinkedHashMap<>();
        for (Namespace namespace : frames.namespaces().all()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", namespace.id());
            one.put("case", namespace.caseSensitive() ? "case-sensitive" : "first-letter");
            one.put("subpages", namespace.subpages());
            if (namespace.id() != Namespace.MAIN) {
                one.put("canonical", namespace.canonicalName());
            }
            one.put("content", namespace.content());
            one.put("nonincludable", false);
            one.put(call.textMember("name"), namespace.name());
            namespaces.put(Integer.toString(namespace.id()), one);
        }
        return namespaces;
    }

    private List<Map<String, Object>> aliases(ApiCall call) {
        List<Map<String, Object>> aliases = new ArrayList<>();
        for (Namespace namespace : frames.namespaces().all()) {
            namespace
                    .aliases()
                    .forEach(alias -> aliases.add(Map.of("id", namespace.id(), call.textMember("alias"), alias)));
        }
        return aliases;
    }

    private List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        rights.policy().rights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(group -> groups.add(Map.of(
                        "name",
                        group.getKey(),
                        "rights",
                        group.getValue().stream().sorted().toList())));
        return groups;
    }

    private static Map<String, Object> restrictions() {
        return Map.of(
                "types",
                List.of("create", "edit", "move", "upload"),
                "levels",
                List.of("", "autoconfirmed", "sysop"),
                "cascadinglevels",
                List.of("sysop"),
                "semiprotectedlevels",
                List.of("autoconfirmed"));
    }

    private List<Map<String, Object>> interwiki() {
        return config.interwiki().values().stream()
                .sorted(Comparator.comparing(SiteConfig.Interwiki::prefix))
                .map(wiki -> Map.<String, Object>of("prefix", wiki.prefix(), "url", wiki.url(), "local", wiki.local()))
                .toList();
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
