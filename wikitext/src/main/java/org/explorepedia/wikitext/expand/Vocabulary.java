// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.preprocess.Preprocessor;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.MagicWords.MagicWord;
import org.jspecify.annotations.Nullable;

/** The functions, variables and tags that a wiki knows, by the names that its language gives them. Immutable. */
public final class Vocabulary {

    private final Map<String, ParserFunction> exactFunctions = new HashMap<>();
    private final Map<String, ParserFunction> foldedFunctions = new HashMap<>();
    private final Map<String, ParserFunction> exactVariables = new HashMap<>();
    private final Map<String, ParserFunction> foldedVariables = new HashMap<>();
    private final Set<ParserFunction> framed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, TagExtension> tags;
    private final Preprocessor preprocessor;
    private final MagicWords words;
    private final Redirects redirects;

    /**
     * @param words names in the content language
     * @param functions by their ids
     * @param tags by name in lower case
     */
    public Vocabulary(MagicWords words, Collection<FunctionEntry> functions, Map<String, TagExtension> tags) {
        this.words = words;
        this.tags = Map.copyOf(tags);
        for (FunctionEntry entry : functions) {
            register(entry);
        }
        Set<String> names = new LinkedHashSet<>(List.of("nowiki", "pre"));
        names.addAll(tags.keySet());
        this.preprocessor = new Preprocessor(names);
        this.redirects = new Redirects(words.word("redirect"));
    }

    /**
     * A function or variable to be known.
     *
     * @param id as in the table of magic words; a function without words there is called by its id
     * @param kind how it is called
     * @param asksItsFrameOnly whether the function reads and does nothing beside what its arguments, its frame and the state
     *     of the parse offer, so that what they take down is all that an answer depends on
     */
    public record FunctionEntry(String id, Kind kind, ParserFunction function, boolean asksItsFrameOnly) {

        /** A function of which nothing is known: templates that call it are expanded anew each time. */
        public FunctionEntry(String id, Kind kind, ParserFunction function) {
            this(id, kind, function, false);
        }

        /** How a function is called. */
        public enum Kind {
            /** {@code {{NAME}}} */
            VARIABLE,
            /** {@code {{name:argument}}} */
            PLAIN,
            /** {@code {{#name:argument}}} */
            HASH
        }
    }

    private void register(FunctionEntry entry) {
        if (entry.asksItsFrameOnly()) {
            framed.add(entry.function());
        }
        MagicWord word = words.word(entry.id());
        boolean variable = entry.kind() == FunctionEntry.Kind.VARIABLE;
        Map<String, ParserFunction> exact = variable ? exactVariables : exactFunctions;
        Map<String, ParserFunction> folded = variable ? foldedVariables : foldedFunctions;
        for (String alias : word.aliases()) {
            String name = alias;
            if (!variable) {
                name = withoutColon(alias);
                if (entry.kind() == FunctionEntry.Kind.HASH && !name.startsWith("#")) {
                    name = '#' + name;
                }
            }
            if (word.caseSensitive()) {
                exact.put(name, entry.function());
            } else {
                folded.put(fold(name), entry.function());
            }
        }
    }

    private static String withoutColon(String alias) {
        return alias.endsWith(":") || alias.endsWith("：") ? alias.substring(0, alias.length() - 1) : alias;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The function with this name, as written before the colon. */
    public @Nullable ParserFunction function(String name) {
        ParserFunction exact = exactFunctions.get(name);
        return exact != null ? exact : foldedFunctions.get(fold(name));
    }

    /** The variable with this name. */
    public @Nullable ParserFunction variable(String name) {
        ParserFunction exact = exactVariables.get(name);
        return exact != null ? exact : foldedVariables.get(fold(name));
    }

    /** Whether a function reads and does nothing that its frame does not know of. */
    boolean asksItsFrameOnly(ParserFunction function) {
        return framed.contains(function);
    }

    public @Nullable TagExtension tag(String name) {
        return tags.get(name);
    }

    /** Whether the preprocessor takes this for an extension tag. */
    public boolean isTag(String name) {
        return tags.containsKey(name) || name.equals("nowiki") || name.equals("pre");
    }

    public Preprocessor preprocessor() {
        return preprocessor;
    }

    public MagicWords words() {
        return words;
    }

    /** Reads redirects in the wiki's language. */
    public Redirects redirects() {
        return redirects;
    }
}
