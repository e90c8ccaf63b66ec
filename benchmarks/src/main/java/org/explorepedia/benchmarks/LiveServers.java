// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.explorepedia.app.config.Config;
import org.jspecify.annotations.Nullable;

/** Servers of one wiki, each in a process of its own, with the database that they share. */
final class LiveServers implements AutoCloseable {

    private final Path data;
    private final @Nullable EmbeddedPostgres postgres;
    private final Map<String, String> settings = new HashMap<>(Map.of("http.port", "0"));
    private final List<Process> processes = new ArrayList<>();
    private final List<URI> addresses = new ArrayList<>();

    LiveServers(Path data, String database) throws IOException {
        this.data = data;
        this.postgres = database.equals("postgres")
                ? EmbeddedPostgres.builder()
                        // By default the embedded server forgets commits in a crash, as no real one does.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start()
                : null;
        if (postgres != null) {
            settings.put("database.url", postgres.getJdbcUrl("postgres", "postgres"));
        } else if (!database.equals("sqlite")) {
            settings.put("database.url", database);
        }
    }

    Config config() {
        return Config.read(data, Optional.empty(), Map.of(), settings);
    }

    void start(int count) throws IOException {
        for (int number = 0; number < count; number++) {
            // The first one has the folder in which the accounts were made, which is the whole database if it is
            // SQLite.
            Path folder = number == 0 ? data : Files.createTempDirectory("explorepedia-live");
            Process process = process(folder);
            processes.add(process);
            addresses.add(ready(process));
        }
    }

    private Process process(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "org.explorepedia.app.Main",
                "serve",
                "--data",
                folder.toString()));
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static URI ready(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.contains(" is ready: ")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("a server did not start");
        }
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        return URI.create(line.substring(line.indexOf(" is ready: ") + " is ready: ".length()));
    }

    /** One of them, each in its turn. */
    URI address(int number) {
        return addresses.get(number % addresses.size());
    }

    /** Resident memory of each process, as Linux counts it. */
    String memory() throws IOException {
        List<String> all = new ArrayList<>();
        for (Process process : processes) {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (Files.exists(status)) {
                all.addAll(Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                        .toList());
            }
        }
        return all.isEmpty() ? "memory unknown" : all.stream().collect(Collectors.joining(" + ")) + " resident";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
