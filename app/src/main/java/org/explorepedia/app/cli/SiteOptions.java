// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.app.config.Config;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works on a wiki: where it is and how it is configured. */
public final class SiteOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the wiki; made if it is not there (default: data, or EXPLOREPEDIA_DATA).")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file (default: DIR/" + Config.FILE + ", or EXPLOREPEDIA_CONFIG).")
    private @Nullable Path file;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME or jdbc:sqlite:FILE (default: an SQLite file in DIR).")
    private @Nullable String database;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of the configuration file; may be given several times.")
    private Map<String, String> settings = Map.of();

    /**
     * Reads the configuration and makes sure that the data folder is there.
     *
     * @param flags further settings by key
     */
    Config read(Map<String, String> flags) {
        Map<String, String> environment = System.getenv();
        Map<String, String> all = new HashMap<>(settings);
        if (database != null) {
            all.put("database.url", database);
        }
        all.putAll(flags);
        Path folder = data != null ? data : Path.of(environment.getOrDefault("EXPLOREPEDIA_DATA", "data"));
        Optional<Path> chosen = Optional.ofNullable(file)
                .or(() -> Optional.ofNullable(environment.get("EXPLOREPEDIA_CONFIG"))
                        .map(Path::of));
        Path absolute = folder.toAbsolutePath().normalize();
        makeFolder(absolute);
        return Config.read(absolute, chosen, environment, all);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new Failure("The data folder " + folder + " is a file. Choose another one with --data.");
        } catch (IOException e) {
            throw new Failure("The data folder " + folder + " cannot be made. Choose another one with --data, or make"
                    + " it writable for this user.");
        }
        if (!Files.isWritable(folder)) {
            throw new Failure("The data folder " + folder
                    + " cannot be written. Choose another one with --data, or make it writable for this user.");
        }
    }
}
