// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the lexer knows of a language. Filled once from the table, then only read. */
final class CodeGrammar {

    final Map<String, String> words = new HashMap<>();
    final List<Span> spans = new ArrayList<>();
    String operators = "";
    String punctuation = "";
    String nameKind = "n";
    String spaceKind = "";
    String nameCharacters = "_";
    boolean ignoreCase;

    /**
     * Text from one delimiter to another, such as a string or a comment.
     *
     * @param end empty for the end of the line
     * @param escapes whether a backslash protects the next character
     * @param multiLine whether it may go on behind the end of the line
     */
    record Span(String kind, String start, String end, boolean escapes, boolean multiLine) {}

    void define(String[] line) {
        switch (line[0]) {
            case "operators" -> operators = line[1];
            case "punctuation" -> punctuation = line[1];
            case "names" -> nameKind = line[1].equals("-") ? "" : line[1];
            case "spaces" -> spaceKind = line[1];
            case "letters" -> nameCharacters = line[1];
            case "anycase" -> ignoreCase = true;
            case "comment" -> spans.add(new Span("c1", line[1], "", false, false));
            case "block" -> spans.add(new Span(line[1], line[2], line[3], false, true));
            case "string" -> spans.add(new Span(line[1], line[2], line[2], true, false));
            case "longstring" -> spans.add(new Span(line[1], line[2], line.length > 3 ? line[3] : line[2], true, true));
            case "words" -> {
                for (int i = 2; i < line.length; i++) {
                    words.put(line[i], line[1]);
                }
            }
            default -> throw new IllegalStateException("unknown line in languages.txt: " + line[0]);
        }
    }
}
