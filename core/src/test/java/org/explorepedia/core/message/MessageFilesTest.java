// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that every message file has to keep. */
class MessageFilesTest {

    private final Messages messages = Messages.load(MessageOverrides.NONE);

    @Test
    void everyLanguageHasEveryKeyWithTheSameArguments() {
        Map<String, String> english = messages.sources("en");
        List<String> faults = new ArrayList<>();
        for (String language : messages.languages()) {
            Map<String, String> texts = messages.sources(language);
            Set<String> missing = new TreeSet<>(english.keySet());
            missing.removeAll(texts.keySet());
            missing.forEach(key -> faults.add(language + " lacks " + key));
            Set<String> extra = new TreeSet<>(texts.keySet());
            extra.removeAll(english.keySet());
            extra.forEach(key -> faults.add(language + " has " + key + ", which English lacks"));
            texts.forEach((key, text) -> {
                if (english.containsKey(key)) {
                    Set<String> expected = withoutSite(Pattern.arguments(Objects.requireNonNull(english.get(key))));
                    Set<String> found = withoutSite(Pattern.arguments(text));
                    if (!found.equals(expected)) {
                        faults.add(language + " " + key + " uses " + found + " instead of " + expected);
                    }
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static Set<String> withoutSite(Set<String> names) {
        Set<String> others = new TreeSet<>(names);
        others.remove(Pattern.SITE);
        return others;
    }

    @Test
    void A7_noTextBeginsWithABlankOrHasTwoInARowWithoutASiteName() {
        List<String> faults = new ArrayList<>();
        for (String language : messages.languages()) {
            Localizer localizer =
                    new Localizer(messages, new ViewerFormat(language, ZoneId.of("UTC"), DateStyle.LANGUAGE), " ");
            messages.sources(language).forEach((key, source) -> {
                Object[] arguments = new Object[10];
                boolean plural = source.contains(", plural") || source.contains(", number");
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = plural ? (Object) 3 : "x" + i;
                }
                String text = localizer.text(key, arguments);
                if (text.isEmpty() || text.charAt(0) == ' ' || text.contains("  ") || text.contains(" ,")) {
                    faults.add(language + " " + key + ": " + text);
                }
                if (source.startsWith("{site}") && Character.isLowerCase(text.charAt(0))) {
                    faults.add(language + " " + key + " begins with a small letter: " + text);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noKeyStandsInTwoFilesOfALanguage() throws IOException, URISyntaxException {
        List<String> faults = new ArrayList<>();
        for (String language : messages.languages()) {
            Map<String, String> owners = new HashMap<>();
            try (Stream<Path> files = Files.list(folder().resolve(language))) {
                for (Path file : files.toList()) {
                    Properties texts = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        texts.load(reader);
                    }
                    String name = String.valueOf(file.getFileName());
                    texts.stringPropertyNames().forEach(key -> {
                        String other = owners.put(key, name);
                        if (other != null) {
                            faults.add(language + " has " + key + " in " + other + " and " + name);
                        }
                    });
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Path folder() throws URISyntaxException {
        Path index = Path.of(Objects.requireNonNull(Messages.class.getResource("/messages/index.txt"))
                .toURI());
        return Objects.requireNonNull(index.getParent());
    }

    @Test
    void theIndexListsExactlyTheFilesOfTheFolder() throws IOException, URISyntaxException {
        Path folder = folder();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.map(
                            file -> folder.relativize(file).toString().replace(java.io.File.separatorChar, '/'))
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toList();
            List<String> listed;
            try (Stream<String> lines = Files.lines(folder.resolve("index.txt"))) {
                listed = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .sorted()
                        .toList();
            }
            assertThat(listed).isEqualTo(found);
        }
    }
}
