// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of functions, variables and options in a language, those of English included. Read from {@code magicwords.tsv},
 * which has a language, an id, the case flag and the names on each line; names of languages that lack one are those of English.
 * Immutable.
 */
public final class MagicWords {

    private static final String ENGLISH = "en";

    /** Ids of the words that are behaviour switches; names with underscores alone do not tell, some variables have them too. */
    private static final Set<String> SWITCHES = Set.of(
            "notoc",
            "nogallery",
            "forcetoc",
            "toc",
            "noeditsection",
            "newsectionlink",
            "nonewsectionlink",
            "hiddencat",
            "expectunusedcategory",
            "expectunusedtemplate",
            "index",
            "noindex",
            "staticredirect",
            "notitleconvert",
            "nocontentconvert",
            "archivedtalk",
            "notalk");

    private final Map<String, MagicWord> words;

    private MagicWords(Map<String, MagicWord> words) {
        this.words = Map.copyOf(words);
    }

    /**
     * One word with its names.
     *
     * @param aliases first the name that the language prefers
     */
    public record MagicWord(String id, boolean caseSensitive, List<String> aliases) {

        public MagicWord {
            aliases = List.copyOf(aliases);
        }

        /** Where the longest name that stands at this offset ends; -1 if none does. */
        public int matchStart(String text, int offset) {
            int end = -1;
            for (String alias : aliases) {
                if (text.regionMatches(!caseSensitive, offset, alias, 0, alias.length())) {
                    end = Math.max(end, offset + alias.length());
                }
            }
            return end;
        }

        /** Whether this is a behaviour switch, such as {@code __NOTOC__}. */
        public boolean isSwitch() {
            return SWITCHES.contains(id);
        }

        /** Whether the text is one of the names. */
        public boolean matches(String text) {
            for (String alias : aliases) {
                if (caseSensitive ? alias.equals(text) : alias.equalsIgnoreCase(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All words, each once, in no order. */
    public Collection<MagicWord> all() {
        return words.values();
    }

    /** The word with this id; one that no table has is called by its id in any case. */
    public MagicWord word(String id) {
        MagicWord word = words.get(id);
        return word != null ? word : new MagicWord(id, false, List.of(id));
    }

    /** The words of a language. */
    public static MagicWords of(String language) {
        Map<String, MagicWord> found = new HashMap<>();
        try (InputStream in = MagicWords.class.getResourceAsStream("magicwords.tsv")) {
            if (in == null) {
                throw new IllegalStateException("magicwords.tsv is missing from the classpath");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String english = ENGLISH + '\t';
            String own = language + '\t';
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(own) || line.startsWith(english)) {
                    String[] cells = line.split("\t", -1);
                    MagicWord word = new MagicWord(
                            cells[1], cells[2].equals("1"), List.of(cells).subList(3, cells.length));
                    if (line.startsWith(own)) {
                        found.put(word.id(), word);
                    } else {
                        found.putIfAbsent(word.id(), word);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MagicWords(found);
    }
}
