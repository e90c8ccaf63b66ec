// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.MagicWords.MagicWord;
import org.explorepedia.wikitext.site.SiteConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds that our own examples use everything that the engine has a name for. What has no example is told by name. */
class SpecCoverageTest {

    private static final Path OWN = Path.of("src/test/resources/spec");

    /** Runs by the host alone: the Lua module brings it, and its examples. */
    private static final Set<String> ELSEWHERE = Set.of("invoke");

    private static final MagicWords WORDS = MagicWords.of("en");
    private static final Map<String, MagicWords> LANGUAGES = new HashMap<>();
    private static final Set<String> CALLED = new TreeSet<>();
    private static final StringBuilder TEXTS = new StringBuilder();
    private static final StringBuilder PAGES = new StringBuilder();

    @BeforeAll
    static void runAll() throws IOException {
        SpecRunner runner = new SpecRunner(SpecCoverageTest::listen);
        try (Stream<Path> files = Files.walk(OWN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt") && !f.endsWith("known-failures.txt"))
                    .sorted()
                    .toList()) {
                SpecFile examples = SpecFile.read(file);
                runner.run(examples);
                examples.articles().values().forEach(text -> TEXTS.append(text).append('\n'));
                examples.cases().forEach(example -> {
                    TEXTS.append(example.wikitext()).append('\n');
                    PAGES.append(example.html().orElse(""))
                            .append('\n')
                            .append(example.metadata().orElse(""))
                            .append('\n');
                });
            }
        }
    }

    /** How a function is told apart from a variable of the same name. */
    private static String key(FunctionEntry entry) {
        return (entry.kind() == FunctionEntry.Kind.VARIABLE ? "variable " : "function ") + entry.id();
    }

    private static void listen(MediaWikiEngine.Builder builder) {
        SiteConfig site = builder.site();
        MagicWords words = LANGUAGES.computeIfAbsent(site.language(), MagicWords::of);
        for (FunctionEntry entry : EngineNames.functions(site, words)) {
            builder.function(new FunctionEntry(entry.id(), entry.kind(), (arguments, frame) -> {
                CALLED.add(key(entry));
                return entry.function().call(arguments, frame);
            }));
        }
        EngineNames.tags(site)
                .forEach((name, tag) -> builder.tag(name, (call, frame) -> {
                    CALLED.add("tag " + name);
                    return tag.render(call, frame);
                }));
    }

    @Test
    void everyFunctionAndVariableIsCalled() {
        SpecSite site = new SpecSite();
        List<String> missing = new ArrayList<>();
        for (FunctionEntry entry : EngineNames.functions(site.plain(), WORDS)) {
            String key = key(entry);
            if (!CALLED.contains(key) && !ELSEWHERE.contains(entry.id())) {
                missing.add(key);
            }
        }
        assertThat(missing).as("functions without an example").isEmpty();
    }

    @Test
    void everyTagIsUsed() {
        Set<String> missing = new TreeSet<>();
        EngineNames.tags(new SpecSite().plain()).keySet().forEach(name -> {
            if (!CALLED.contains("tag " + name) && !isReadByThePreprocessor(name)) {
                missing.add(name);
            }
        });
        assertThat(missing).as("tags without an example").isEmpty();
    }

    private static boolean isReadByThePreprocessor(String name) {
        return TEXTS.indexOf("<" + name) >= 0;
    }

    @Test
    void everySwitchIsUsed() {
        List<String> missing = EngineNames.switches(WORDS).stream()
                .filter(word -> word.aliases().stream().noneMatch(alias -> TEXTS.indexOf(alias) >= 0))
                .map(MagicWord::id)
                .sorted()
                .toList();
        assertThat(missing).as("behaviour switches without an example").isEmpty();
    }

    @Test
    void everyFileOptionIsUsed() {
        List<String> missing = EngineNames.fileOptions(WORDS).stream()
                .filter(option -> !isUsedOption(option))
                .toList();
        assertThat(missing).as("options of files without an example").isEmpty();
    }

    private static boolean isUsedOption(String option) {
        if (option.equals("$1px")) {
            return TEXTS.indexOf("|100px") >= 0;
        }
        return TEXTS.indexOf("|" + option.replace("$1", "")) >= 0;
    }

    @Test
    void everyWordOfFunctionsIsUsed() {
        Set<String> missing = new TreeSet<>();
        for (MagicWord word : WORDS.all()) {
            boolean option = word.id().contains("_") && !word.id().startsWith("img_") || isPrefix(word.id());
            if (option && word.aliases().stream().noneMatch(SpecCoverageTest::isWritten)) {
                missing.add(word.id());
            }
        }
        assertThat(missing).as("words without an example").isEmpty();
    }

    private static boolean isPrefix(String id) {
        return Set.of(
                        "subst",
                        "safesubst",
                        "msg",
                        "msgnw",
                        "raw",
                        "int",
                        "redirect",
                        "rawsuffix",
                        "nocommafysuffix",
                        "default")
                .contains(id);
    }

    private static boolean isWritten(String alias) {
        return TEXTS.toString().toLowerCase(Locale.ROOT).contains(alias.toLowerCase(Locale.ROOT));
    }

    @Test
    void everyElementIsUsed() throws IOException {
        List<String> missing = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                SpecCoverageTest.class.getResourceAsStream("/org/explorepedia/wikitext/html/elements.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("*"))
                    .map(line -> line.split(" ", 2)[0])
                    .filter(name -> TEXTS.indexOf("<" + name) < 0)
                    .forEach(missing::add);
        }
        assertThat(missing).as("elements without an example").isEmpty();
    }

    /** Texts of the engine that some page shows, categories of pages with mistakes among them. */
    @Test
    void everyTextOfTheEngineIsShown() throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                SpecCoverageTest.class.getResourceAsStream("/org/explorepedia/wikitext/messages/en.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        String pages = PAGES.toString();
        Set<String> missing = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            String fragment = longestFragment(texts.getProperty(key));
            boolean shown = pages.contains(fragment) || pages.contains(fragment.replace(' ', '_'));
            if (!shown && !key.startsWith("scribunto-")) {
                missing.add(key);
            }
        }
        assertThat(missing).as("texts of the engine that no example shows").isEmpty();
    }

    /** What of a text stands on a page as it is: no argument, no markup. */
    private static String longestFragment(String text) {
        String longest = "";
        for (String fragment : text.split("\\$[1-9]|\\[\\[.*?]]|<[^>]*>|&[a-z]+;|\"|\\{\\{.*?}}")) {
            longest = fragment.strip().length() > longest.length() ? fragment.strip() : longest;
        }
        return longest;
    }
}
