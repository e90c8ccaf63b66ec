// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All texts of the interface in all languages. Immutable but for a cache of compiled overrides; one for the whole
 * process. The files are {@code messages/<language>/<feature>.properties} in UTF-8, listed in
 * {@code messages/index.txt}, with patterns of ICU's MessageFormat: {@code {0}}, {@code {1}} … for arguments and
 * {@code {site}} for the name of the site.
 */
public final class Messages {

    /** The language that shows keys instead of texts, as in MediaWiki. */
    public static final String KEYS = "qqx";

    static final String FALLBACK = "en";
    private static final String FOLDER = "messages/";
    private static final int MAX_OVERRIDES = 5_000;

    private final Map<String, Map<String, String>> sources;
    private final Map<String, Map<String, Pattern>> texts;
    private final Map<String, Map<String, Pattern>> markup;
    private final MessageOverrides overrides;
    private final Map<String, Pattern> compiledOverrides = new ConcurrentHashMap<>();

    private Messages(Map<String, Map<String, String>> sources, MessageOverrides overrides) {
        this.sources = sources;
        this.overrides = overrides;
        this.texts = compiled(sources, false);
        this.markup = compiled(sources, true);
    }

    private Messages(Messages built, MessageOverrides overrides) {
        this.sources = built.sources;
        this.texts = built.texts;
        this.markup = built.markup;
        this.overrides = overrides;
    }

    /** Reads the catalogues from the class path. */
    public static Messages load(MessageOverrides overrides) {
        ClassLoader loader = Messages.class.getClassLoader();
        Map<String, Map<String, String>> sources = new TreeMap<>();
        for (String entry : readLines(loader, FOLDER + "index.txt")) {
            String language = entry.substring(0, entry.indexOf('/'));
            Map<String, String> texts = sources.computeIfAbsent(language, _ -> new HashMap<>());
            // A key that stands in two files is a slip that a test finds; it must not keep the wiki from starting.
            read(loader, FOLDER + entry + ".properties")
                    .forEach((key, value) -> texts.putIfAbsent((String) key, (String) value));
        }
        return new Messages(sources, overrides);
    }

    /** The same catalogues with other overrides. */
    public Messages with(MessageOverrides other) {
        return new Messages(this, other);
    }

    /** Codes of the languages with a catalogue. */
    public Set<String> languages() {
        return sources.keySet();
    }

    /** The texts of a language without fallbacks, as written. */
    public Map<String, String> sources(String language) {
        return Map.copyOf(sources.getOrDefault(language, Map.of()));
    }

    /** Whether this code names a language that a viewer can ask for: any BCP 47 code whose chain ends in a catalogue. */
    public boolean knows(String language) {
        return language.equals(KEYS)
                || sources.containsKey(language)
                || sources.containsKey(Locale.forLanguageTag(language).getLanguage());
    }

    /** Languages to look in for a code, best first: the code, its parts, English. */
    static List<String> chain(String language) {
        List<String> chain = new ArrayList<>();
        for (String code = language; !code.isEmpty(); ) {
            chain.add(code);
            int dash = code.lastIndexOf('-');
            code = dash < 0 ? "" : code.substring(0, dash);
        }
        if (!chain.contains(FALLBACK)) {
            chain.add(FALLBACK);
        }
        return chain;
    }

    /** The pattern as written: on the wiki, or in the files; empty if no language of the chain has the message. */
    public Optional<String> source(String key, String language) {
        for (String code : chain(language)) {
            Optional<String> override = overrides.find(key, code);
            if (override.isPresent()) {
                return override;
            }
            String source = sources.getOrDefault(code, Map.of()).get(key);
            if (source != null) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    Optional<Pattern> pattern(String key, String language, boolean asMarkup) {
        for (String code : chain(language)) {
            Optional<Pattern> override = overrides.find(key, code).flatMap(source -> override(source, code, asMarkup));
            if (override.isPresent()) {
                return override;
            }
            Pattern pattern =
                    (asMarkup ? markup : texts).getOrDefault(code, Map.of()).get(key);
            if (pattern != null) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    /** A text from the wiki that is not a pattern must not take the page down: the built-in text stands in for it. */
    private Optional<Pattern> override(String source, String language, boolean asMarkup) {
        if (compiledOverrides.size() > MAX_OVERRIDES) {
            compiledOverrides.clear();
        }
        String id = language + (asMarkup ? "<" : ">") + source;
        Pattern known = compiledOverrides.get(id);
        if (known == null) {
            try {
                known = Pattern.compile(asMarkup ? SafeTags.keep(source) : source, language);
            } catch (IllegalArgumentException | IndexOutOfBoundsException notAPattern) {
                return Optional.empty();
            }
            compiledOverrides.put(id, known);
        }
        return Optional.of(known);
    }

    private static Map<String, Map<String, Pattern>> compiled(
            Map<String, Map<String, String>> sources, boolean asMarkup) {
        Map<String, Map<String, Pattern>> compiled = new HashMap<>();
        sources.forEach((language, texts) -> {
            Map<String, Pattern> patterns = new HashMap<>();
            texts.forEach((key, source) ->
                    patterns.put(key, Pattern.compile(asMarkup ? SafeTags.keep(source) : source, language)));
            compiled.put(language, patterns);
        });
        return compiled;
    }

    private static List<String> readLines(ClassLoader loader, String name) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(loader, name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Properties read(ClassLoader loader, String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(open(loader, name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }

    private static InputStream open(ClassLoader loader, String name) {
        InputStream stream = loader.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The message file " + name + " is missing from the class path");
        }
        return stream;
    }
}
