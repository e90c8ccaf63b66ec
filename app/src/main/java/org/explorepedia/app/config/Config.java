// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Everything that the operator can decide.
 *
 * @param data folder of the wiki
 * @param database where pages and people are kept
 * @param http where the wiki answers
 * @param site what the wiki is
 * @param mail how it sends mail
 * @param cache how much memory ready answers may take
 * @param jobs how many threads work on what waits
 */
public record Config(
        Path data,
        DatabaseSettings database,
        HttpSettings http,
        SiteChoices site,
        MailSettings mail,
        CacheSettings cache,
        int jobs) {

    /** The file that is read from the data folder unless another one is named. */
    public static final String FILE = "explorepedia.properties";

    /**
     * Reads all sources.
     *
     * @param data the data folder
     * @param file the file to read; empty for {@link #FILE} in the data folder, if it is there
     * @param flags settings of the command line by key
     * @throws ConfigFault if a setting is unknown or cannot be used
     */
    public static Config read(
            Path data, Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        Path chosen = file.orElse(data.resolve(FILE));
        Map<String, String> written = file.isPresent() || Files.exists(chosen) ? properties(chosen) : Map.of();
        Values values = Values.of(written, chosen.toString(), environment, flags);
        Config config = from(data, values);
        values.refuseUnknown();
        return config;
    }

    /** Reads all settings from values; keys that nobody knows are left to the caller. */
    static Config from(Path data, Values values) {
        return new Config(
                data,
                DatabaseSettings.from(values, data),
                HttpSettings.from(values),
                SiteChoices.from(values),
                MailSettings.from(values),
                CacheSettings.from(values),
                values.integer("jobs.threads", 2, 1, 64));
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigFault("The configuration file " + file + " cannot be read.");
        }
        Map<String, String> map = new TreeMap<>();
        properties.forEach((key, value) -> map.put((String) key, (String) value));
        return map;
    }
}
