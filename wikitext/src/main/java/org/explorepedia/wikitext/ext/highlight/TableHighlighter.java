// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.highlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the common languages by a table of their words and delimiters; classes are those of Pygments. */
public final class TableHighlighter implements Highlighter {

    /** All languages of the built-in table. */
    public static final TableHighlighter STANDARD = new TableHighlighter();

    private final Map<String, CodeGrammar> grammars = new HashMap<>();
    private final Set<String> plain = new HashSet<>();

    private TableHighlighter() {
        try (InputStream in = Objects.requireNonNull(TableHighlighter.class.getResourceAsStream(
                        "/org/explorepedia/wikitext/ext/highlight/languages.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            CodeGrammar grammar = new CodeGrammar();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.strip().split(" +");
                switch (words[0]) {
                    case "", "#" -> {
                        continue;
                    }
                    case "language" -> {
                        grammar = new CodeGrammar();
                        for (int i = 1; i < words.length; i++) {
                            grammars.put(words[i], grammar);
                        }
                    }
                    case "plain" -> plain.addAll(List.of(words).subList(1, words.length));
                    default -> grammar.define(words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<List<CodeToken>> tokens(String code, String language) {
        if (plain.contains(language)) {
            return Optional.of(List.of(new CodeToken("", code)));
        }
        return Optional.ofNullable(grammars.get(language)).map(grammar -> new CodeLexer(grammar, code).tokens());
    }
}
