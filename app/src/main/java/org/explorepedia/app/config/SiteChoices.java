// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.site.SiteSettings;

/**
 * What the wiki is.
 *
 * @param identity name, licence and whatever else administrators can change on the site, by the names of
 *     {@link SiteSettings}; only what was configured
 * @param server scheme and host as readers reach it, such as {@code https://example.org}
 * @param caseSensitiveTitles whether the first letter of titles keeps its case
 * @param namespaces further namespaces by even number; each has a talk namespace with the next number
 * @param namespaceAliases further names of namespaces
 * @param interwiki addresses of other wikis with {@code $1} for the title, by prefix
 */
public record SiteChoices(
        Map<String, String> identity,
        Optional<String> server,
        boolean caseSensitiveTitles,
        Map<Integer, String> namespaces,
        Map<String, Integer> namespaceAliases,
        Map<String, String> interwiki) {

    public SiteChoices {
        identity = Map.copyOf(identity);
        namespaces = Map.copyOf(namespaces);
        namespaceAliases = Map.copyOf(namespaceAliases);
        interwiki = Map.copyOf(interwiki);
    }

    static SiteChoices from(Values values) {
        return new SiteChoices(
                identity(values),
                server(values),
                values.flag("site.case-sensitive-titles", false),
                namespaces(values),
                aliases(values),
                interwiki(values));
    }

    private static Optional<String> server(Values values) {
        Optional<String> server = values.find("site.server", true);
        server.ifPresent(address -> {
            try {
                URI uri = URI.create(address);
                boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                if (web
                        && uri.getHost() != null
                        && (uri.getPath() == null || uri.getPath().isEmpty())) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                // Told below, as for any other address that will not do.
            }
            throw values.fault("site.server", "must be scheme and host without a path, such as https://example.org");
        });
        return server;
    }

    private static Map<String, String> identity(Values values) {
        Map<String, String> identity = new HashMap<>();
        for (String key : List.of(
                SiteSettings.NAME,
                SiteSettings.DESCRIPTION,
                SiteSettings.LICENCE_URL,
                SiteSettings.COPYRIGHT_HOLDER,
                SiteSettings.CONTACT,
                SiteSettings.MAIN_PAGE,
                SiteSettings.LANGUAGE,
                SiteSettings.DATE_STYLE)) {
            values.find(key, true).ifPresent(value -> identity.put(key, value));
        }
        // An empty licence is a choice as well: all rights are reserved.
        values.find(SiteSettings.LICENCE_NAME, false).ifPresent(name -> identity.put(SiteSettings.LICENCE_NAME, name));
        values.find(SiteSettings.ZONE, true).ifPresent(zone -> {
            try {
                identity.put(SiteSettings.ZONE, ZoneId.of(zone).getId());
            } catch (DateTimeException e) {
                throw values.fault(SiteSettings.ZONE, "must be a time zone such as Europe/Berlin");
            }
        });
        if (values.flag(SiteSettings.ACCOUNT_TO_EDIT, false)) {
            identity.put(SiteSettings.ACCOUNT_TO_EDIT, "true");
        }
        if (values.flag(SiteSettings.VISITORS_ON_WALLS, false)) {
            identity.put(SiteSettings.VISITORS_ON_WALLS, "true");
        }
        if (values.flag(SiteSettings.SHOW_ADDRESSES, false)) {
            identity.put(SiteSettings.SHOW_ADDRESSES, "true");
        }
        return identity;
    }

    private static Map<Integer, String> namespaces(Values values) {
        Map<Integer, String> namespaces = new LinkedHashMap<>();
        pairs(values, "site.namespaces", ":").forEach((number, name) -> {
            int id = number(values, "site.namespaces", number);
            if (id < 100 || id % 2 != 0) {
                throw values.fault(
                        "site.namespaces", "takes even numbers from 100, as in 100:Portal,102:Project group");
            }
            namespaces.put(id, name);
        });
        return namespaces;
    }

    private static Map<String, Integer> aliases(Values values) {
        Map<String, Integer> aliases = new HashMap<>();
        pairs(values, "site.namespace-aliases", ":")
                .forEach((name, number) -> aliases.put(name, number(values, "site.namespace-aliases", number)));
        return aliases;
    }

    private static Map<String, String> interwiki(Values values) {
        Map<String, String> wikis = pairs(values, "site.interwiki", "=");
        wikis.values().forEach(url -> {
            if (!url.startsWith("https://") && !url.startsWith("http://")) {
                throw values.fault(
                        "site.interwiki", "takes web addresses, as in wikt=https://en.wiktionary.org/wiki/$1");
            }
        });
        return wikis;
    }

    private static Map<String, String> pairs(Values values, String key, String separator) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : values.list(key)) {
            int at = item.indexOf(separator);
            if (at < 1 || at == item.length() - separator.length()) {
                throw values.fault(key, "takes pairs joined by \"" + separator + "\", with commas between them");
            }
            pairs.put(
                    item.substring(0, at).strip(),
                    item.substring(at + separator.length()).strip());
        }
        return pairs;
    }

    private static int number(Values values, String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw values.fault(key, "needs the number of a namespace, not \"" + text + "\"");
        }
    }
}
