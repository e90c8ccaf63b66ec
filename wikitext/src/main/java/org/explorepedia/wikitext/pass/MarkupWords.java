// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.explorepedia.wikitext.pass.MarkupLanguage.Letters;

/** Reads {@code markup-words.tsv}: what markup depends on in each language. */
public final class MarkupWords {

    private static final String ENGLISH = "en";

    private MarkupWords() {}

    /** The words of a language over those of English. */
    public static MarkupLanguage of(String language) {
        Map<String, String> switches = new HashMap<>();
        Map<String, String> image = new HashMap<>();
        Letters trail = Letters.ASCII_LOWER;
        Letters prefix = Letters.NONE;
        boolean rightToLeft = false;
        try (InputStream in = Objects.requireNonNull(MarkupWords.class.getResourceAsStream("markup-words.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || !(line.startsWith(language + '\t') || line.startsWith(ENGLISH + '\t'))) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                boolean own = cells.getFirst().equals(language);
                switch (cells.get(1)) {
                    case "rtl" -> rightToLeft = own;
                    case "trail" -> trail = own ? letters(cells.get(2)) : trail;
                    case "prefix" -> prefix = own ? letters(cells.get(2)) : prefix;
                    default -> words(cells, switches, image);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MarkupLanguage(language, rightToLeft, trail, prefix, "BookSources", switches, image);
    }

    private static void words(List<String> cells, Map<String, String> switches, Map<String, String> image) {
        String key = cells.get(1);
        for (String word : cells.subList(3, cells.size())) {
            if (key.startsWith("img_")) {
                image.put(word, key.substring(4));
            } else if (word.startsWith("__")) {
                switches.put(cells.get(2).equals("0") ? word.toLowerCase(Locale.ROOT) : word, key);
            }
        }
    }

    /** Reads single letters, ranges with a hyphen, and {@code \p{L}}. */
    private static Letters letters(String definition) {
        if (definition.isEmpty()) {
            return Letters.NONE;
        }
        if (definition.startsWith("\\p{L}")) {
            return Character::isLetter;
        }
        BitSet letters = new BitSet();
        int[] codePoints = definition.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            boolean range = i + 2 < codePoints.length && codePoints[i + 1] == '-';
            letters.set(codePoints[i], (range ? Math.max(codePoints[i], codePoints[i + 2]) : codePoints[i]) + 1);
            i += range ? 2 : 0;
        }
        return letters::get;
    }
}
