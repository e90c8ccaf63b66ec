// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises the words of file options in the content language. Immutable. */
public final class MediaWords {

    private final Map<String, String> plain = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    private record Pattern(String before, String after, String key) {}

    /**
     * What a word means.
     *
     * @param key of the option
     * @param value of it; {@code null} for options without
     */
    public record Match(String key, @Nullable String value) {}

    /** @param words with the key of the option that each stands for; {@code $1} is the place of the value */
    public MediaWords(Map<String, String> words) {
        words.forEach((word, key) -> {
            int place = word.indexOf("$1");
            if (place < 0) {
                plain.put(word, key);
            } else {
                patterns.add(new Pattern(word.substring(0, place), word.substring(place + 2), key));
            }
        });
        patterns.sort(Comparator.comparingInt(
                        (Pattern p) -> p.before().length() + p.after().length())
                .reversed()
                .thenComparing(Pattern::before)
                .thenComparing(Pattern::after)
                .thenComparing(Pattern::key));
    }

    /** These words without those of other options, for places where not all of them can be said. */
    public MediaWords only(Set<String> keys) {
        MediaWords some = new MediaWords(Map.of());
        plain.forEach((word, key) -> {
            if (keys.contains(key)) {
                some.plain.put(word, key);
            }
        });
        patterns.stream().filter(p -> keys.contains(p.key())).forEach(some.patterns::add);
        return some;
    }

    /** What a trimmed option means, {@code null} for captions. */
    public @Nullable Match find(String option) {
        String key = plain.get(option);
        if (key != null) {
            return new Match(key, null);
        }
        for (Pattern pattern : patterns) {
            boolean fits = option.length()
                            >= pattern.before().length() + pattern.after().length()
                    && option.startsWith(pattern.before())
                    && option.endsWith(pattern.after());
            if (fits && option.indexOf('\n') < 0) {
                int end = option.length() - pattern.after().length();
                return new Match(
                        pattern.key(), option.substring(pattern.before().length(), end));
            }
        }
        return null;
    }
}
