// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.explorepedia.wikitext.ext.highlight.Highlighter.CodeToken;

/** One pass over a piece of code; every character lands in exactly one token. */
final class CodeLexer {

    private final CodeGrammar grammar;
    private final String code;
    private final List<CodeToken> tokens = new ArrayList<>();
    private int at;

    CodeLexer(CodeGrammar grammar, String code) {
        this.grammar = grammar;
        this.code = code;
    }

    List<CodeToken> tokens() {
        while (at < code.length()) {
            int start = at;
            String kind = next();
            tokens.add(new CodeToken(kind, code.substring(start, at)));
        }
        return tokens;
    }

    /** Moves behind the next token and returns its kind. */
    private String next() {
        char c = code.charAt(at);
        if (c == '\n') {
            at++;
            return "";
        }
        if (Character.isWhitespace(c)) {
            while (at < code.length() && code.charAt(at) != '\n' && Character.isWhitespace(code.charAt(at))) {
                at++;
            }
            return grammar.spaceKind;
        }
        for (CodeGrammar.Span span : grammar.spans) {
            if (code.startsWith(span.start(), at)) {
                at = end(span);
                return span.kind();
            }
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (isName(c)) {
            return word();
        }
        return symbols(c);
    }

    private int end(CodeGrammar.Span span) {
        int i = at + span.start().length();
        while (i < code.length()) {
            char c = code.charAt(i);
            if (span.end().isEmpty() ? c == '\n' : code.startsWith(span.end(), i)) {
                return i + span.end().length();
            }
            if (c == '\n' && !span.multiLine()) {
                return i;
            }
            i += span.escapes() && c == '\\' ? 2 : 1;
        }
        return code.length();
    }

    private String number() {
        boolean hex = code.startsWith("0x", at) || code.startsWith("0X", at);
        boolean fraction = false;
        int i = at + (hex ? 2 : 1);
        while (i < code.length()) {
            char c = code.charAt(i);
            boolean point = !hex && !fraction && c == '.' && i + 1 < code.length() && isDigit(code.charAt(i + 1));
            if (!point && !Character.isLetterOrDigit(c) && c != '_') {
                break;
            }
            fraction |= point;
            i++;
        }
        at = i;
        return hex ? "mh" : fraction ? "mf" : "mi";
    }

    private String word() {
        int start = at;
        while (at < code.length() && (isName(code.charAt(at)) || isDigit(code.charAt(at)))) {
            at++;
        }
        String word = code.substring(start, at);
        return grammar.words.getOrDefault(grammar.ignoreCase ? word.toLowerCase(Locale.ROOT) : word, grammar.nameKind);
    }

    private String symbols(char first) {
        boolean punctuation = grammar.punctuation.indexOf(first) >= 0;
        String set = punctuation ? grammar.punctuation : grammar.operators;
        if (set.indexOf(first) < 0) {
            at++;
            return "";
        }
        do {
            at++;
        } while (at < code.length() && set.indexOf(code.charAt(at)) >= 0 && !startsSpan());
        return punctuation ? "p" : "o";
    }

    private boolean startsSpan() {
        for (CodeGrammar.Span span : grammar.spans) {
            if (code.startsWith(span.start(), at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(char c) {
        return Character.isLetter(c) || grammar.nameCharacters.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
