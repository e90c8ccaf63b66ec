// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Markers;

/** Writes text of one script in another, letter by letter, as {@code scripts.tsv} says. Immutable. */
final class Scripts {

    private static final int LONGEST = 2;

    private final Map<String, Map<String, String>> letters = new HashMap<>();

    Scripts() {
        try (InputStream in = Objects.requireNonNull(Scripts.class.getResourceAsStream("scripts.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3 && !line.startsWith("#")) {
                    Map<String, String> pairs = new HashMap<>();
                    for (String pair : cells[2].split(" ")) {
                        int equals = pair.indexOf('=');
                        pairs.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
                    }
                    letters.put(key(cells[0], cells[1]), pairs);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String from, String to) {
        return from.toLowerCase(Locale.ROOT) + ' ' + to.toLowerCase(Locale.ROOT);
    }

    /** HTML with its text in the other script; empty if these are not two ways of writing one language. */
    Optional<String> convert(String html, String from, String to) {
        return Optional.ofNullable(letters.get(key(from, to))).map(pairs -> convert(html, pairs));
    }

    private static String convert(String html, Map<String, String> pairs) {
        StringBuilder out = new StringBuilder(html.length() + 16);
        int i = 0;
        while (i < html.length()) {
            int end = opaque(html, i);
            if (end > i) {
                out.append(html, i, end);
                i = end;
                continue;
            }
            int taken = letter(html, i, pairs, out);
            if (taken == 0) {
                out.append(html.charAt(i));
                taken = 1;
            }
            i += taken;
        }
        return out.toString();
    }

    /** Writes the longest letter that begins here; answers its length, 0 if there is none. */
    private static int letter(String html, int at, Map<String, String> pairs, StringBuilder out) {
        for (int length = Math.min(LONGEST, html.length() - at); length > 0; length--) {
            String written = html.substring(at, at + length);
            String other = pairs.get(written.toLowerCase(Locale.ROOT));
            if (other != null) {
                boolean capital = Character.isUpperCase(written.codePointAt(0));
                boolean allCapital = capital && written.equals(written.toUpperCase(Locale.ROOT)) && length > 1;
                String first = capital ? other.substring(0, 1).toUpperCase(Locale.ROOT) : other.substring(0, 1);
                String rest = other.substring(1);
                out.append(first).append(allCapital ? rest.toUpperCase(Locale.ROOT) : rest);
                return length;
            }
        }
        return 0;
    }

    /** Where the tag, reference or marker ends that begins here; the offset itself if none does. */
    private static int opaque(String html, int at) {
        char last = switch (html.charAt(at)) {
            case '<' -> '>';
            case '&' -> ';';
            case Markers.DELIMITER -> Markers.DELIMITER;
            default -> 0;
        };
        int end = last == 0 ? -1 : html.indexOf(last, at + 1);
        return end < 0 ? at : end + 1;
    }
}
