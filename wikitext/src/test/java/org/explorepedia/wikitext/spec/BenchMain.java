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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/bench parse DUMP… [--seconds N] [--wiki NAME] [--without-templates] [--limit N] [--no-cache] [--previews] [--peer
 * DIR]}: parses every page of a dump again and again in one thread, with no expansions kept between parses and with them, tells
 * how fast that was, and what MediaWiki needs for the same pages.
 */
public final class BenchMain {

    private static final int PEER_ROUNDS = 3;
    private static final long CACHE_BYTES = 64_000_000;
    private static final int[] SIZES = {100, 300, 1_000, 3_000, 10_000, 100_000, Integer.MAX_VALUE};

    private BenchMain() {}

    private record Input(String name, ParseRequest request, int bytes) {}

    /** @param best nanoseconds for each input, in its best round */
    private record Measured(String report, long bytes, long[] best, double nanosPerRound) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        run(arguments, EngineParts.NONE);
    }

    /** As {@link #main}, with more in the engine. */
    public static void run(String[] arguments, EngineParts parts) throws IOException, InterruptedException {
        int seconds = 20;
        int limit = Integer.MAX_VALUE;
        boolean onlyPlain = false;
        boolean cache = true;
        boolean previews = false;
        String wiki = "enwiki";
        @Nullable Path peer = null;
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
                case "--no-cache" -> cache = false;
                case "--previews" -> previews = true;
                case "--peer" -> peer = Path.of(arguments[++i]);
                default -> dumps.add(Path.of(arguments[i]));
            }
        }
        MediaWikiEngine engine = SpecEngine.builder(DumpSite.of(wiki), false, parts)
                .expansionCache(0)
                .build();
        DumpWiki pages = new DumpWiki(Map.of());
        for (Path dump : dumps) {
            pages.load(dump, engine);
        }
        List<Input> inputs = inputs(pages, engine, onlyPlain, limit);
        measure("warm-up", engine, inputs, Math.max(2, seconds / 2));
        System.out.println(
                measure("no expansions kept", engine, inputs, seconds).report());
        if (onlyPlain) {
            sizes(engine, inputs);
        } else if (cache) {
            MediaWikiEngine keeping = SpecEngine.builder(DumpSite.of(wiki), false, parts)
                    .expansionCache(CACHE_BYTES)
                    .build();
            measure("warm-up", keeping, inputs, Math.max(2, seconds / 2));
            System.out.println(
                    measure("expansions kept", keeping, inputs, seconds).report());
            System.out.println("  " + keeping.expansionStatistics());
        }
        if (previews) {
            BenchPreviews.run(
                    DumpSite.of(wiki),
                    parts,
                    inputs.stream().map(Input::request).toList());
        }
        if (peer != null) {
            compare(new BenchPeer(peer), dumps, engine, inputs, seconds);
        }
    }

    private static List<Input> inputs(DumpWiki pages, WikitextEngine engine, boolean onlyPlain, int limit) {
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
                    page.title(),
                    new ParseRequest(title, page.text(), pages, Instant.parse("2026-07-01T12:00:00Z"), options),
                    page.text().getBytes(StandardCharsets.UTF_8).length));
        }
        return inputs;
    }

    private static void compare(
            BenchPeer peer, List<Path> dumps, WikitextEngine engine, List<Input> inputs, int seconds)
            throws IOException, InterruptedException {
        if (!peer.missing().isEmpty()) {
            System.out.println(peer.missing());
            return;
        }
        List<String> names = inputs.stream().map(Input::name).toList();
        Map<String, List<Double>> times = peer.parse(dumps, names, PEER_ROUNDS);
        List<Input> common =
                inputs.stream().filter(i -> times.containsKey(i.name())).toList();
        if (common.isEmpty()) {
            System.out.println("no comparison: the peer timed no page");
            return;
        }
        Measured own = measure("own", engine, common, seconds);
        double peerMean = 0;
        double peerBest = 0;
        for (Input input : common) {
            List<Double> page = times.getOrDefault(input.name(), List.of());
            peerMean += page.stream().mapToDouble(ms -> ms).average().orElseThrow() * 1e6;
            peerBest += Collections.min(page) * 1e6;
        }
        double best = Arrays.stream(own.best()).sum();
        System.out.printf(
                "against MediaWiki on %d pages (%d left out: redirects and other pages that it did not time), wall clock:%n"
                        + "  mean of all rounds:    %.2f MB/s, MediaWiki %.3f MB/s, ratio %.0f%n"
                        + "  each page at its best: %.2f MB/s, MediaWiki %.3f MB/s, ratio %.0f%n",
                common.size(),
                inputs.size() - common.size(),
                own.bytes() / own.nanosPerRound() * 1e3,
                own.bytes() / peerMean * 1e3,
                peerMean / own.nanosPerRound(),
                own.bytes() / best * 1e3,
                own.bytes() / peerBest * 1e3,
                peerBest / best);
    }

    /** What is allocated for pages by their size, warm: what a parse makes whatever the text shows in small ones. */
    private static void sizes(WikitextEngine engine, List<Input> inputs) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int least = 0;
        for (int most : SIZES) {
            int from = least;
            List<Input> some = inputs.stream()
                    .filter(i -> i.bytes() > from && i.bytes() <= most)
                    .toList();
            least = most;
            if (some.isEmpty()) {
                continue;
            }
            long bytes = some.stream().mapToLong(Input::bytes).sum();
            long before = thread.getCurrentThreadAllocatedBytes();
            for (int round = 0; round < 10; round++) {
                some.forEach(input -> engine.parse(input.request()));
            }
            double allocated = (thread.getCurrentThreadAllocatedBytes() - before) / 10.0;
            System.out.printf(
                    "  %5d pages of %d to %s bytes, %d together: %.1f bytes allocated for each, %.0f for a page%n",
                    some.size(),
                    from,
                    most == Integer.MAX_VALUE ? "any" : Integer.toString(most),
                    bytes,
                    allocated / bytes,
                    allocated / some.size());
        }
    }

    private static Measured measure(String name, WikitextEngine engine, List<Input> inputs, int seconds) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] best = new long[inputs.size()];
        Arrays.fill(best, Long.MAX_VALUE);
        long perRound = inputs.stream().mapToLong(Input::bytes).sum();
        long output = 0;
        int rounds = 0;
        long allocatedBefore = thread.getCurrentThreadAllocatedBytes();
        // Processor time, so that other programs do not cut the warming up short.
        long processorBefore = thread.getCurrentThreadCpuTime();
        long deadline = processorBefore + seconds * 1_000_000_000L;
        long started = System.nanoTime();
        List<Long> times = new ArrayList<>();
        List<Long> processorTimes = new ArrayList<>();
        while (thread.getCurrentThreadCpuTime() < deadline || rounds == 0) {
            for (int i = 0; i < inputs.size(); i++) {
                long cpu = thread.getCurrentThreadCpuTime();
                long before = System.nanoTime();
                output += engine.parse(inputs.get(i).request()).html().length();
                long took = System.nanoTime() - before;
                best[i] = Math.min(best[i], took);
                times.add(took);
                processorTimes.add(thread.getCurrentThreadCpuTime() - cpu);
            }
            rounds++;
        }
        double took = (System.nanoTime() - started) / 1e9;
        double processor = (thread.getCurrentThreadCpuTime() - processorBefore) / 1e9;
        long allocated = thread.getCurrentThreadAllocatedBytes() - allocatedBefore;
        double bytes = (double) perRound * rounds;
        times.sort(null);
        processorTimes.sort(null);
        String report = String.format(
                "%s: %d pages, %d rounds, %.1f s: %.2f MB/s (%.2f MB per second of processor time; %.2f MB/s with each page at its best), %.0f pages/s, p50 %.3f ms, p99 %.3f ms (%.3f and %.3f ms of processor time), slowest page at best %.1f ms, "
                        + "%.1f bytes allocated per byte of input, %d characters of HTML per round",
                name,
                inputs.size(),
                rounds,
                took,
                bytes / took / 1e6,
                bytes / processor / 1e6,
                (double) perRound / Arrays.stream(best).sum() * 1e3,
                times.size() / took,
                times.get(times.size() / 2) / 1e6,
                times.get((int) (times.size() * 0.99)) / 1e6,
                processorTimes.get(times.size() / 2) / 1e6,
                processorTimes.get((int) (times.size() * 0.99)) / 1e6,
                Arrays.stream(best).max().orElse(0) / 1e6,
                allocated / bytes,
                output / rounds);
        return new Measured(report, perRound, best, took * 1e9 / rounds);
    }
}
