// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The few texts that the engine itself writes into pages, such as warnings about limits. A wiki's own text with the same key
 * comes first; {@code engine-texts.properties} has the rest.
 */
public final class EngineTexts {

    private static final Map<String, String> DEFAULTS = load();

    private EngineTexts() {}

    /**
     * The text with this key.
     *
     * @param own the wiki's texts
     * @param arguments for {@code $1} and so on
     * @return the key in brackets if there is no such text
     */
    public static String text(String key, Function<String, Optional<String>> own, String... arguments) {
        String text = find(key, own).orElse('⧼' + key + '⧽');
        for (int i = arguments.length; i > 0; i--) {
            text = text.replace("$" + i, arguments[i - 1]);
        }
        return text;
    }

    /** The text with this key, or empty; a dash alone switches a text off. */
    public static Optional<String> find(String key, Function<String, Optional<String>> own) {
        Optional<String> text = own.apply(key);
        return (text.isPresent() ? text : Optional.ofNullable(DEFAULTS.get(key))).filter(t -> !t.equals("-"));
    }

    private static Map<String, String> load() {
        Properties texts = new Properties();
        try (InputStream in = EngineTexts.class.getResourceAsStream("engine-texts.properties")) {
            if (in == null) {
                throw new IllegalStateException("engine-texts.properties is missing from the classpath");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(k -> k, texts::getProperty));
    }
}
