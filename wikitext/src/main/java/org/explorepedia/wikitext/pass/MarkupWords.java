// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.explorepedia.wikitext.pass.MarkupLanguage.Letters;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.MagicWords.MagicWord;

/** Takes what markup depends on from the tables of words and languages. */
public final class MarkupWords {

    private static final String OPTION = "img_";

    private MarkupWords() {}

    /** The words of a language over those of English. Reads the tables; an engine does so once. */
    public static MarkupLanguage of(String language) {
        return of(language, MagicWords.of(language), new LanguageFacts.Table());
    }

    /** The words of a language over those of English, from tables that were read before. */
    public static MarkupLanguage of(String language, MagicWords words, LanguageFacts.Table languages) {
        Map<String, String> switches = new HashMap<>();
        Map<String, String> image = new HashMap<>();
        for (MagicWord word : words.all()) {
            for (String alias : word.aliases()) {
                if (word.id().startsWith(OPTION)) {
                    image.put(alias, word.id().substring(OPTION.length()));
                } else if (word.isSwitch()) {
                    switches.put(word.caseSensitive() ? alias : alias.toLowerCase(Locale.ROOT), word.id());
                }
            }
        }
        LanguageFacts facts = languages.get(language);
        return new MarkupLanguage(
                language,
                facts.rightToLeft(),
                letters(facts.linkTrail()),
                letters(facts.linkPrefix()),
                "BookSources",
                switches,
                image);
    }

    /** Reads single letters and ranges with a hyphen, or all of {@code \p{L}} or of a script as {@code \p{Chakma}}. */
    private static Letters letters(String definition) {
        if (definition.isEmpty()) {
            return Letters.NONE;
        }
        if (definition.equals("a-z")) {
            return Letters.ASCII_LOWER;
        }
        if (definition.equals("\\p{L}")) {
            return Character::isLetter;
        }
        if (definition.startsWith("\\p{")) {
            UnicodeScript script = UnicodeScript.forName(definition.substring(3, definition.length() - 1));
            return c -> UnicodeScript.of(c) == script;
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
