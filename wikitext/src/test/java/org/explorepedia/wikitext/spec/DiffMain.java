// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.spec.DiffCheck.Difference;

/**
 * {@code bin/spec-diff --peer DIR …}: random markup through MediaWiki and through the engine. Each difference is made as small
 * as it gets and shown once for each shape.
 */
public final class DiffMain {

    private static final int THREADS = 3;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final DiffOptions options;
    private final EngineParts parts;

    private DiffMain(DiffOptions options, EngineParts parts) {
        this.options = options;
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        run(arguments, EngineParts.NONE);
    }

    /** @param parts what the engine gets beside its own */
    public static void run(String[] arguments, EngineParts parts) throws IOException, InterruptedException {
        DiffOptions options = DiffOptions.of(arguments);
        DiffMain main = new DiffMain(options, parts);
        try (DiffPeer peer = options.peer().matches("\\d+")
                ? DiffPeer.running(Integer.parseInt(options.peer()), options.language())
                : DiffPeer.start(Path.of(options.peer()), options.language())) {
            main.run(peer);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            main.out.flush();
        }
    }

    private void run(DiffPeer peer) throws IOException, InterruptedException, ExecutionException {
        WikitextEngine engine = SpecEngine.create(site(peer), false, parts);
        DiffCheck check = new DiffCheck(peer, engine, new DiffWiki(engine), options.mode(), options.loose());
        out.println(peer.server() + " --seed " + options.seed());
        out.flush();
        List<String> texts = options.file().isEmpty()
                ? generated(engine)
                : List.of(Files.readString(Path.of(options.file())).split("\n%%\n"));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Optional<Found>>> all = new ArrayList<>();
            for (String text : texts) {
                all.add(threads.submit(() -> check.difference(text).map(d -> new Found(text, d))));
            }
            List<Found> found = new ArrayList<>();
            for (Future<Optional<Found>> one : all) {
                one.get().ifPresent(found::add);
            }
            out.println(texts.size() + " texts, " + found.size() + " differ");
            out.flush();
            List<Future<Found>> small = new ArrayList<>();
            for (Found one : found.subList(0, Math.min(found.size(), options.shrink()))) {
                small.add(threads.submit(() -> smaller(one, check)));
            }
            Map<String, List<Found>> groups = new TreeMap<>();
            for (Future<Found> one : small) {
                Found least = one.get();
                groups.computeIfAbsent(shape(least), _ -> new ArrayList<>()).add(least);
            }
            groups.values().stream()
                    .sorted(Comparator.comparingInt((List<Found> group) -> -group.size()))
                    .forEach(this::show);
        }
    }

    private record Found(String text, Difference difference) {}

    private Found smaller(Found found, DiffCheck check) {
        if (!options.file().isEmpty()) {
            return found;
        }
        String what = found.difference().what();
        String least = DiffShrink.shrink(
                found.text(),
                text -> check.difference(text)
                        .filter(d -> d.what().equals(what))
                        .isPresent());
        return new Found(least, check.difference(least).orElse(found.difference()));
    }

    /** What is left of a text when its words and numbers do not matter. */
    private String shape(Found found) {
        return options.file().isEmpty()
                ? found.difference().what()
                        + found.text().replaceAll("[\\p{L}\\p{M}]+", "a").replaceAll("\\d+", "0")
                : found.text();
    }

    private void show(List<Found> group) {
        Found least = group.stream()
                .min(Comparator.comparingInt(f -> f.text().length()))
                .orElseThrow();
        out.println("======== " + least.difference().what() + ", " + group.size() + " times");
        out.println(least.text());
        out.println("-------- expected");
        out.println(least.difference().expected());
        out.println("-------- actual");
        out.println(least.difference().actual());
    }

    private SiteConfig site(DiffPeer peer) throws IOException {
        SiteConfig usual = DumpSite.of("enwiki");
        return new SiteConfig(
                usual.siteName(),
                peer.server(),
                usual.scriptPath(),
                usual.articlePath(),
                options.language(),
                DumpSite.namespaces(options.language(), usual.siteName()),
                usual.interwiki(),
                usual.languagePrefixes(),
                usual.timeZone(),
                usual.markup(),
                usual.limits());
    }

    private List<String> generated(WikitextEngine engine) throws IOException {
        DiffGrammar grammar = DiffGrammar.load();
        Random random = new Random(options.seed());
        List<String> constructs = options.only().isEmpty() ? grammar.constructs() : options.only();
        List<String> pages = new ArrayList<>();
        if (!options.dump().isEmpty()) {
            DumpFile.read(Path.of(options.dump()), page -> {
                if (page.model().equals("wikitext")
                        && engine.redirectTarget(page.text()).isEmpty()) {
                    pages.add(page.text());
                }
            });
        }
        List<String> texts = new ArrayList<>();
        while (texts.size() < options.count()) {
            texts.add(pages.isEmpty() ? grammar.text(constructs, random) : piece(pages, grammar, random));
        }
        return texts;
    }

    /** Some lines of a real page, damaged. */
    private static String piece(List<String> pages, DiffGrammar grammar, Random random) {
        String page = pages.get(random.nextInt(pages.size()));
        int from = page.lastIndexOf('\n', random.nextInt(page.length() + 1)) + 1;
        int to = Math.min(page.length(), from + 100 + random.nextInt(500));
        return grammar.damage(page.substring(Math.min(from, to), to), random);
    }
}
