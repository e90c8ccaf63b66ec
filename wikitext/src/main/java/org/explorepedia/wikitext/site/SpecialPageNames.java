// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that special pages go by. Immutable. */
public final class SpecialPageNames {

    private final Map<String, String> preferred = new HashMap<>();

    public SpecialPageNames() {
        try (InputStream in = SpecialPageNames.class.getResourceAsStream("specialpages.tsv")) {
            if (in == null) {
                throw new IllegalStateException("specialpages.tsv is missing from the classpath");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] names = line.split("\t");
                for (String name : names) {
                    preferred.putIfAbsent(key(name), names[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        preferred.putIfAbsent("badtitle", "Badtitle");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** The preferred name for any name of a special page, with underscores. */
    public Optional<String> preferred(String name) {
        return Optional.ofNullable(preferred.get(key(name)));
    }
}
