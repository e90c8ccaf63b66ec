// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words of a language change with their grammatical case, as {@code grammar.tsv} says: by their endings. Immutable. */
public final class GrammarRules {

    /** No name of a wiki or language is longer; patterns see nothing that is. */
    private static final int MAX_WORD = 200;

    private final Map<String, List<Rule>> byCase;

    private GrammarRules(Map<String, List<Rule>> byCase) {
        this.byCase = Map.copyOf(byCase);
    }

    private record Rule(Pattern pattern, String replacement) {}

    /** The rules of a language, none for languages without. */
    public static GrammarRules of(String language) {
        Map<String, List<Rule>> byCase = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(GrammarRules.class.getResourceAsStream("grammar.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.getFirst().equals(language)) {
                    byCase.computeIfAbsent(cells.get(1), _ -> new ArrayList<>())
                            .add(new Rule(Pattern.compile(cells.get(2)), cells.get(3)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GrammarRules(byCase);
    }

    /** The word in a case; as it is where nothing is known of the case or the word. */
    public String inflect(String word, String grammaticalCase) {
        if (word.length() > MAX_WORD) {
            return word;
        }
        for (Rule rule : byCase.getOrDefault(grammaticalCase, List.of())) {
            Matcher matcher = rule.pattern().matcher(word);
            if (matcher.find()) {
                return matcher.replaceAll(rule.replacement());
            }
        }
        return word;
    }
}
