// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.explorepedia.wikitext.request.PageSource;
import org.jspecify.annotations.Nullable;

/** Texts that the engine itself puts on pages: the wiki's own where it has one, else the engine's in its language or in English. */
public final class InterfaceTexts {

    private static final String ENGLISH = "en";

    /** Languages that the engine has texts in, not all of them complete. */
    private static final List<String> LANGUAGES = List.of(ENGLISH, "ar", "de", "fr");

    private static final Map<String, Map<String, String>> TEXTS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, InterfaceTexts::load));

    private InterfaceTexts() {}

    /**
     * A text with its arguments filled in for {@code $1} and so on.
     *
     * @return wikitext; the key in angle brackets if nobody knows it
     */
    public static String get(ParseState state, String key, String... arguments) {
        return fill(unfilled(state, key), arguments);
    }

    /** A text before its arguments are filled in, for those who do that many times. */
    public static String unfilled(ParseState state, String key) {
        return find(state, key).orElse("\u29FC" + key + "\u29FD");
    }

    /** The text with this key, if the wiki or the engine has it. */
    public static Optional<String> find(ParseState state, String key) {
        return find(state.source(), state.site().language(), key);
    }

    static Optional<String> find(PageSource source, String language, String key) {
        return source.message(key).or(() -> Optional.ofNullable(own(language, key)));
    }

    private static @Nullable String own(String language, String key) {
        int hyphen = language.indexOf('-');
        String text = texts(language).get(key);
        if (text == null && hyphen > 0) {
            text = texts(language.substring(0, hyphen)).get(key);
        }
        return text != null ? text : texts(ENGLISH).get(key);
    }

    private static Map<String, String> texts(String language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    /** A text with its arguments filled in. */
    public static String fill(String text, String... arguments) {
        if (arguments.length == 0 || text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int number = c == '$' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (number >= 0 && number < arguments.length) {
                out.append(arguments[number]);
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Map<String, String> load(String language) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(InterfaceTexts.class.getResourceAsStream(
                        "/org/explorepedia/wikitext/messages/" + language + ".properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }
}
