// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.explorepedia.wikitext.site.SiteConfig.Interwiki;

/**
 * Other wikis that can be linked to by a prefix.
 *
 * @param wikis by prefix in lower case
 * @param languages prefixes that stand for languages
 */
record InterwikiTable(Map<String, Interwiki> wikis, List<String> languages) {

    private static final String RESOURCE = "/interwiki.txt";

    InterwikiTable {
        wikis = Map.copyOf(wikis);
        languages = List.copyOf(languages);
    }

    /** The table that comes with the program. */
    static InterwikiTable builtIn() {
        Map<String, Interwiki> wikis = new LinkedHashMap<>();
        List<String> languages = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(InterwikiTable.class.getResourceAsStream(RESOURCE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line.strip(), wikis, languages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InterwikiTable(wikis, languages);
    }

    private static void read(String line, Map<String, Interwiki> wikis, List<String> languages) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        String name = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (name.equals("languages")) {
            languages.addAll(List.of(value.split(" ")));
            for (String language : languages) {
                wikis.put(language, new Interwiki(language, "https://" + language + ".wikipedia.org/wiki/$1", false));
            }
        } else {
            for (String prefix : name.split(" ")) {
                wikis.put(prefix, new Interwiki(prefix, value, false));
            }
        }
    }

    /** This table with the entries of the operator, which win. */
    InterwikiTable with(Map<String, String> own) {
        Map<String, Interwiki> all = new LinkedHashMap<>(wikis);
        own.forEach((prefix, url) -> {
            String lower = prefix.toLowerCase(Locale.ROOT);
            all.put(lower, new Interwiki(lower, url, false));
        });
        return new InterwikiTable(all, languages);
    }
}
