// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.explorepedia.wikitext.request.PageSource;

/** Texts that the engine itself puts on pages: the wiki's own where it has one, else plain English. */
public final class InterfaceTexts {

    private static final Map<String, String> ENGLISH = load();

    private InterfaceTexts() {}

    /**
     * A text with its arguments filled in for {@code $1} and so on.
     *
     * @return wikitext; the key in angle brackets if nobody knows it
     */
    public static String get(PageSource source, String key, String... arguments) {
        return fill(unfilled(source, key), arguments);
    }

    /** A text before its arguments are filled in, for those who do that many times. */
    public static String unfilled(PageSource source, String key) {
        return find(source, key).orElse("\u29FC" + key + "\u29FD");
    }

    public static Optional<String> find(PageSource source, String key) {
        return source.message(key).or(() -> Optional.ofNullable(ENGLISH.get(key)));
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

    private static Map<String, String> load() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                        InterfaceTexts.class.getResourceAsStream("/org/explorepedia/wikitext/messages/en.properties"));
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
