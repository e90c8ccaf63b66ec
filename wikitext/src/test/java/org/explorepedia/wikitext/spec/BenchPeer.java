// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets MediaWiki parse pages, in one PHP process and without its parser cache, and tells how long it took for each. Works in
 * a folder in which {@code ../shared/peer/reference.sh} was installed; the wiki there is emptied and gets the dumps.
 */
final class BenchPeer {

    private final Path home;
    private final Path script = Shared.file("peer/reference.sh");

    /** @param home the folder that was {@code REF_HOME} when the reference was installed */
    BenchPeer(Path home) {
        this.home = home.toAbsolutePath();
    }

    /** Why there is nothing to compare with; empty if there is. */
    String missing() {
        if (!Files.isRegularFile(script)) {
            return "no comparison: ../shared/peer is not there";
        }
        return Files.isDirectory(home.resolve("mediawiki"))
                ? ""
                : "no comparison: install the peer first, REF_HOME=" + home + " bash " + script + " install";
    }

    /**
     * Milliseconds that the parse of each page took, round by round, with the modules that its templates call.
     *
     * @param titles full names of pages of the dumps
     */
    Map<String, List<Double>> parse(List<Path> dumps, List<String> titles, int rounds)
            throws IOException, InterruptedException {
        Path list = Files.createTempFile("bench", ".titles");
        Path records = Files.createTempFile("bench", ".jsonl");
        try {
            run("reset");
            Path interwiki = Shared.file("data/ref/baseconfig/enwiki.json");
            if (Files.exists(interwiki)) {
                run("interwiki", interwiki.toString());
            }
            for (Path dump : dumps) {
                run("import", dump.toAbsolutePath().toString());
            }
            // One more round, in which PHP warms up.
            Files.write(
                    list,
                    Collections.nCopies(rounds + 1, titles).stream()
                            .flatMap(List::stream)
                            .toList());
            run("pages", records.toString(), "--titles", list.toString(), "--time", "20260701120000");
            return times(records);
        } finally {
            Files.deleteIfExists(list);
            Files.deleteIfExists(records);
        }
    }

    private static Map<String, List<Double>> times(Path records) throws IOException {
        Map<String, List<Double>> times = new HashMap<>();
        try (var lines = Files.lines(records)) {
            lines.map(Json::parse)
                    .filter(record -> Json.at(record, "ms") != null)
                    .forEach(
                            record -> times.computeIfAbsent(Json.text(Json.at(record, "title")), _ -> new ArrayList<>())
                                    .add(Double.valueOf(Json.text(Json.at(record, "ms")))));
        }
        times.values().forEach(list -> {
            if (list.size() > 1) {
                list.removeFirst();
            }
        });
        return times;
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("REF_HOME", home.toString());
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException("the peer failed at " + String.join(" ", arguments) + ": " + status);
        }
    }
}
