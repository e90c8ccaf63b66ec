// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                boolean plural = source.contains(", plural") || source.contains(", select");
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = plural ? (Object) 3 : "x" + i;
                }
                String text = localizer.text(key, arguments);
                if (text.isEmpty() || text.charAt(0) == ' ' || text.contains("  ") || text.contains(" ,")) {
                    faults.add(language + " " + key + ": " + text);
                }
                if (source.startsWith("{site}") && language.equals("en")) {
                    faults.add(
                            language + " " + key + " begins with the site's name, which may be words in small letters");
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theIndexListsExactlyTheFilesOfTheFolder() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Messages.class.getResource("/messages/index.txt"))
                        .toURI())
                .getParent();
        Objects.requireNonNull(folder);
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
