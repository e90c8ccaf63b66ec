// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.ext.StandardTags;
import org.explorepedia.wikitext.ext.highlight.TableHighlighter;
import org.explorepedia.wikitext.function.CoreFunctions;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.MagicWords.MagicWord;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.tex.TexMathml;

/** All that the engine knows by name, for tests that want to meet each of it. */
public final class EngineNames {

    private static final LanguageFacts.Table LANGUAGES = new LanguageFacts.Table();

    private EngineNames() {}

    /** Functions and variables of a wiki. */
    public static List<FunctionEntry> functions(SiteConfig site, MagicWords words) {
        List<FunctionEntry> all = new ArrayList<>(CoreFunctions.all(site, words, LANGUAGES));
        all.addAll(StandardTags.functions());
        return all;
    }

    /** Tags of a wiki by name. */
    public static Map<String, TagExtension> tags(SiteConfig site) {
        Map<String, TagExtension> all = new TreeMap<>(StandardTags.all(TableHighlighter.STANDARD, new TexMathml()));
        all.putAll(CoreFunctions.tags(site));
        return all;
    }

    /** How a function is called in English: what stands between the braces before the arguments. */
    public static String call(FunctionEntry entry, MagicWords words) {
        String name = words.word(entry.id()).aliases().getFirst();
        String plain = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
        return switch (entry.kind()) {
            case VARIABLE -> plain;
            case PLAIN -> plain + ":";
            case HASH -> (plain.startsWith("#") ? "" : "#") + plain + ":";
        };
    }

    /** Options of files, as written; {@code $1} is the place of the value. */
    public static List<String> fileOptions(MagicWords words) {
        return words.all().stream()
                .filter(word -> word.id().startsWith("img_"))
                .flatMap(word -> word.aliases().stream())
                .sorted()
                .toList();
    }

    /** Behaviour switches with all their names. */
    public static List<MagicWord> switches(MagicWords words) {
        return words.all().stream().filter(MagicWord::isSwitch).toList();
    }
}
