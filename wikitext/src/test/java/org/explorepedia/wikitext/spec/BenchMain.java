// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * {@code bin/bench parse DUMP… [--seconds N] [--wiki NAME] [--without-templates] [--limit N]}: parses every page of a dump again
 * and again in one thread, and tells how fast that was.
 */
public final class BenchMain {

    private BenchMain() {}

    private record Input(ParseRequest request, int bytes) {}

    public static void main(String[] arguments) throws IOException {
        int seconds = 20;
        int limit = Integer.MAX_VALUE;
        boolean onlyPlain = false;
        String wiki = "enwiki";
        List<Path> dumps = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "parse" -> {
                    // The only thing that is measured here.
                }
                case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
                case "--limit" -> limit = Integer.parseInt(arguments[++i]);
                case "--wiki" -> wiki = arguments[++i];
                case "--without-templates" -> onlyPlain = true;
                default -> dumps.add(Path.of(arguments[i]));
            }
        }
        WikitextEngine engine = SpecEngine.create(DumpSite.of(wiki), false);
        DumpWiki pages = new DumpWiki(Map.of());
        for (Path dump : dumps) {
            pages.load(dump, engine);
        }
        List<Input> inputs = new ArrayList<>();
        for (Title title : pages.titles()) {
            DumpFile.DumpPage page = pages.page(title).orElseThrow();
            boolean text = page.model().equals("wikitext")
                    && title.namespace() != Namespace.TEMPLATE
                    && title.namespace() != Namespace.MEDIAWIKI;
            if (!text || onlyPlain && page.text().contains("{{") || inputs.size() >= limit) {
                continue;
            }
            ParseRequest.Options options = new ParseRequest.Options(
                    engine.site().language(), "127.0.0.1", false, false, 250, page.revision(), "", false);
            inputs.add(new Input(
                    new ParseRequest(title, page.text(), pages, Instant.parse("2026-07-01T12:00:00Z"), options),
                    page.text().getBytes(StandardCharsets.UTF_8).length));
        }
        measure("warm-up", engine, inputs, Math.max(2, seconds / 2));
        System.out.println(measure("measured", engine, inputs, seconds));
    }

    private static String measure(String name, WikitextEngine engine, List<Input> inputs, int seconds) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] best = new long[inputs.size()];
        Arrays.fill(best, Long.MAX_VALUE);
        long bytes = 0;
        long output = 0;
        long count = 0;
        int rounds = 0;
        long allocatedBefore = thread.getCurrentThreadAllocatedBytes();
        // Processor time, so that other programs do not cut the warming up short.
        long processorBefore = thread.getCurrentThreadCpuTime();
        long deadline = processorBefore + seconds * 1_000_000_000L;
        long started = System.nanoTime();
        List<Long> times = new ArrayList<>();
        while (thread.getCurrentThreadCpuTime() < deadline || rounds == 0) {
            for (int i = 0; i < inputs.size(); i++) {
                long before = System.nanoTime();
                output += engine.parse(inputs.get(i).request()).html().length();
                long took = System.nanoTime() - before;
                best[i] = Math.min(best[i], took);
                times.add(took);
                bytes += inputs.get(i).bytes();
                count++;
            }
            rounds++;
        }
        double took = (System.nanoTime() - started) / 1e9;
        double processor = (thread.getCurrentThreadCpuTime() - processorBefore) / 1e9;
        long allocated = thread.getCurrentThreadAllocatedBytes() - allocatedBefore;
        times.sort(null);
        Arrays.sort(best);
        return String.format(
                "%s: %d pages, %d rounds, %.1f s: %.2f MB/s (%.2f MB per second of processor time; %.2f MB/s with each page at its best), %.0f pages/s, p50 %.3f ms, p99 %.3f ms, slowest page at best %.1f ms, "
                        + "%.1f bytes allocated per byte of input, %d characters of HTML per round",
                name,
                inputs.size(),
                rounds,
                took,
                bytes / took / 1e6,
                bytes / processor / 1e6,
                (double) bytes / rounds / Arrays.stream(best).sum() * 1e3,
                count / took,
                times.get(times.size() / 2) / 1e6,
                times.get((int) (times.size() * 0.99)) / 1e6,
                best.length == 0 ? 0 : best[best.length - 1] / 1e6,
                (double) allocated / bytes,
                output / Math.max(1, rounds));
    }
}
