// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code bin/spec [-v] [--json OUT] [--filter TEXT] [--files] FILE…}: runs files of examples and counts. */
public final class SpecMain {

    private SpecMain() {}

    public static void main(String[] arguments) throws IOException {
        run(arguments, EngineParts.NONE);
    }

    /** As {@link #main}, with more in the engine. */
    public static void run(String[] arguments, EngineParts parts) throws IOException {
        boolean verbose = false;
        boolean perFile = false;
        String filter = "";
        Path json = null;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "-v" -> verbose = true;
                case "--files" -> perFile = true;
                case "--filter" -> filter = arguments[++i];
                case "--json" -> json = Path.of(arguments[++i]);
                default -> files.addAll(expand(Path.of(arguments[i])));
            }
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        SpecRunner runner = new SpecRunner(parts);
        List<SpecResult> all = new ArrayList<>();
        for (Path path : files) {
            List<SpecResult> results = new ArrayList<>();
            String wanted = filter;
            SpecFile file = SpecFile.read(path);
            SpecFile chosen = new SpecFile(
                    file.name(),
                    file.articles(),
                    file.cases().stream().filter(c -> c.name().contains(wanted)).toList(),
                    file.requirements());
            results.addAll(runner.run(chosen));
            report(out, results, verbose);
            if (perFile) {
                out.println(path.getFileName() + ": " + total(results));
            }
            all.addAll(results);
        }
        if (json != null) {
            Files.writeString(json, json(all));
        }
        out.println(total(all));
        out.flush();
    }

    private static List<Path> expand(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void report(PrintStream out, List<SpecResult> results, boolean verbose) {
        for (SpecResult result : results) {
            if (result instanceof SpecResult.Failed(SpecCase example, String expected, String actual)) {
                out.println("FAILED " + example.id());
                if (verbose) {
                    out.println("-------- input\n" + example.wikitext());
                    out.println("-------- expected\n" + expected);
                    out.println("-------- actual\n" + actual + "\n");
                }
            } else if (verbose && result instanceof SpecResult.Skipped(SpecCase example, String reason)) {
                out.println("SKIPPED " + example.id() + " (" + reason + ")");
            }
        }
    }

    private static String total(List<SpecResult> results) {
        long passed =
                results.stream().filter(SpecResult.Passed.class::isInstance).count();
        long failed =
                results.stream().filter(SpecResult.Failed.class::isInstance).count();
        return passed + " passed, " + failed + " failed, " + (results.size() - passed - failed) + " skipped";
    }

    private static String json(List<SpecResult> results) {
        StringBuilder json = new StringBuilder("[\n");
        for (SpecResult result : results) {
            json.append(json.length() > 2 ? ",\n" : "")
                    .append("{\"file\":")
                    .append(Json.quote(result.example().file()))
                    .append(",\"name\":")
                    .append(Json.quote(result.example().name()));
            switch (result) {
                case SpecResult.Passed _ -> json.append(",\"status\":\"passed\"");
                case SpecResult.Skipped(SpecCase _, String reason) ->
                    json.append(",\"status\":\"skipped\",\"reason\":").append(Json.quote(reason));
                case SpecResult.Failed(SpecCase _, String expected, String actual) ->
                    json.append(",\"status\":\"failed\",\"expected\":")
                            .append(Json.quote(expected))
                            .append(",\"actual\":")
                            .append(Json.quote(actual));
            }
            json.append('}');
        }
        return json.append("\n]\n").toString();
    }
}
